package io.kontor.sqlshops;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract, on the schemas that OXID itself brings, beside its own demo orders. */
@EnabledIfEnvironmentVariable(
    named = OxidTables.REAL,
    matches = ".+",
    disabledReason = "KONTOR_SCHEMAS is not set: the real OXID schemas are not tested")
class RealOxidTest {

  @Nested
  class Four extends OwnOxidTest.Contract {
    Four() {
      super(OxidTables.real("oxid4", "4"));
    }
  }

  @Nested
  class Six extends OwnOxidTest.Contract {
    Six() {
      super(OxidTables.real("oxid", "6"));
    }
  }

  @Nested
  class Seven extends OwnOxidTest.Contract {
    Seven() {
      super(OxidTables.real("oxid7", "7"));
    }
  }
}
