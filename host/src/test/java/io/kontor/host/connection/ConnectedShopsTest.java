package io.kontor.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.error.KontorException;
import io.kontor.host.installation.Configuration.ShopEntry;
import io.kontor.host.installation.Configuration.Tunnel;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectedShopsTest {

  @Test
  void L1_one_shop_under_two_keys_is_refused_however_its_address_is_spelled() {
    for (String other :
        List.of(
            "jdbc:mariadb://DB.example.org:3306/oxid",
            "jdbc:mariadb://db.example.org/oxid?connectTimeout=1")) {
      assertThat(refused(entry("a", "jdbc:mariadb://db.example.org/oxid"), entry("b", other)))
          .as(other)
          .isEqualTo(ConnectionError.SAME_SHOP);
    }
    assertThat(
            refused(
                entry("a", "jdbc:mariadb://localhost/oxid"),
                entry("b", "jdbc:mariadb://127.0.0.1:3306/oxid")))
        .isEqualTo(ConnectionError.SAME_SHOP);
  }

  @Test
  void L1_shops_behind_two_tunnels_may_have_the_same_address() {
    var first = entry("a", "jdbc:mariadb://127.0.0.1/oxid", Optional.of(tunnel("one.example")));
    var second = entry("b", "jdbc:mariadb://127.0.0.1/oxid", Optional.of(tunnel("two.example")));

    try (var shops = new ConnectedShops(List.of(first, second))) {
      assertThat(shops.keys()).containsExactly("a", "b");
    }
  }

  @Test
  void an_address_of_another_form_is_refused_by_name() {
    assertThat(refused(entry("a", "jdbc:mysql://db/oxid"), entry("b", "jdbc:mariadb://c/oxid")))
        .isEqualTo(ConnectionError.BAD_ADDRESS);
  }

  @Test
  void a_key_is_given_once() {
    assertThat(refused(entry("a", "jdbc:mariadb://a/oxid"), entry("a", "jdbc:mariadb://b/oxid")))
        .isEqualTo(ConnectionError.SAME_KEY);
  }

  private static Object refused(ShopEntry... entries) {
    KontorException refusal =
        catchThrowableOfType(
            KontorException.class, () -> new ConnectedShops(List.of(entries)).close());
    return refusal.code();
  }

  private static Tunnel tunnel(String host) {
    return new Tunnel(host, 22, "u", "", "", "SHA256:x");
  }

  private static ShopEntry entry(String key, String url) {
    return entry(key, url, Optional.empty());
  }

  private static ShopEntry entry(String key, String url, Optional<Tunnel> tunnel) {
    return new ShopEntry(
        key,
        "oxid",
        url,
        "u",
        "p",
        "",
        "1",
        ZoneId.of("Europe/Berlin"),
        false,
        List.of(),
        Map.of(),
        tunnel);
  }
}
