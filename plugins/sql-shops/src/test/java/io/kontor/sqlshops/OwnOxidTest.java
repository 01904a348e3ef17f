package io.kontor.sqlshops;

import io.kontor.kit.ShopContract;
import io.kontor.kit.ShopWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contract, on tables of our own words. */
class OwnOxidTest {

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Contract implements ShopContract {
    private final OxidWorld world;

    Contract(OxidTables tables) {
      this.world = new OxidWorld(tables);
    }

    @Override
    public ShopWorld world() {
      return world;
    }

    @AfterAll
    void close() {
      world.close();
    }
  }

  @Nested
  class Four extends Contract {
    Four() {
      super(OxidTables.own("4", "MyISAM", ""));
    }
  }

  @Nested
  class SixWithPrefix extends Contract {
    SixWithPrefix() {
      super(OxidTables.own("6", "InnoDB", "x_"));
    }
  }

  @Nested
  class Seven extends Contract {
    Seven() {
      super(OxidTables.own("7", "InnoDB", ""));
    }
  }
}
