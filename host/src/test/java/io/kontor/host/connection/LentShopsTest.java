package io.kontor.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.shop.Shop;
import io.kontor.api.shop.Shops;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LentShopsTest {

  private final LentShops shops = new LentShops(new Named("real"));

  private record Named(String name) implements Shops {
    @Override
    public Set<String> keys() {
      return Set.of(name);
    }

    @Override
    public Shop shop(String key) {
      throw new AssertionError(name);
    }
  }

  @Test
  void within_a_trial_its_own_thread_sees_other_shops_and_nobody_else_does() {
    Set<String> seen =
        shops.seeing(
            new Named("made up"),
            () -> {
              assertThat(CompletableFuture.supplyAsync(shops::keys).join()).containsExactly("real");
              return shops.keys();
            });

    assertThat(seen).containsExactly("made up");
    assertThat(shops.keys()).containsExactly("real");
  }

  @Test
  void a_trial_that_fails_leaves_no_made_up_shop_behind() {
    assertThatThrownBy(() -> shops.seeing(new Named("made up"), () -> shops.shop("x")))
        .hasMessage("made up");
    assertThat(shops.keys()).containsExactly("real");
  }
}
