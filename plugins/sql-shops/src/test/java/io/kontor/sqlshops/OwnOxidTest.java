package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kontor.api.order.Order;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopValue;
import io.kontor.kit.ShopContract;
import io.kontor.kit.ShopWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract, on tables of our own words. */
class OwnOxidTest {

  private static final Pattern GRANT = Pattern.compile("GRANT (\\w+) \\((.*)\\) ON (.*) TO .*");

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

    /** Reading stops where a column is missing, and writing where one may not be written. */
    @Test
    void none_of_the_columns_in_the_printed_grants_can_be_left_out() {
      List<String> grants = shop().grants(ACCOUNT, world.schema());
      world.run("DROP USER IF EXISTS " + ACCOUNT);
      world.run("CREATE USER " + ACCOUNT + " IDENTIFIED BY 'kit-password'");
      grants.forEach(world::run);
      Shop least = world.type().open(world.connectionAs("kit_reader", "kit-password"));
      try {
        var superfluous = new ArrayList<String>();
        grants.forEach(grant -> leaveOutEach(GRANT.matcher(grant), least, superfluous));
        assertThat(superfluous).isEmpty();
      } finally {
        world.run("DROP USER " + ACCOUNT);
      }
    }

    private void leaveOutEach(Matcher grant, Shop least, List<String> superfluous) {
      assertThat(grant.matches()).isTrue();
      for (String column : grant.group(2).split(", ", -1)) {
        world.reset();
        world.addOrders(ids(1), LONG_AGO);
        List<ShopValue> values = shop().values();
        Order seen = order("kit00000");
        String right = grant.group(1) + " (" + column + ") ON " + grant.group(3);
        world.run("REVOKE " + right + " FROM " + ACCOUNT);
        if (catchThrowable(() -> useEverything(least, seen, values)) == null) {
          superfluous.add(right);
        }
        world.run("GRANT " + right + " TO " + ACCOUNT);
      }
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
