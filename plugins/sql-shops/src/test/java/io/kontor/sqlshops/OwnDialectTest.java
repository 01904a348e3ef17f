package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L30: a shop system, or a customised shop, is a folder. */
class OwnDialectTest {

  private static final String YAML = DialectFolder.shipped("oxid").required("dialect.yaml");

  @TempDir private Path folder;

  private List<ShopType> types() {
    return new Dialects(Optional.of(folder)).shopTypes();
  }

  private void write(String file, String text) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  private static Order read(ShopType type) {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", "own_"))) {
      world.reset();
      world.addOrders(List.of("kit00001"), Instant.parse("2026-03-01T10:00:00Z"));
      return type.open(world.connection()).orders().load(List.of("kit00001")).get(0);
    }
  }

  @Test
  void one_file_of_a_shipped_system_is_changed_and_all_others_stay() throws IOException {
    String columns = DialectFolder.shipped("oxid").required("order-columns.sql");
    write(
        "oxid/order-columns.sql",
        columns.replace("o.OXREMARK AS remark", "CONCAT('own ', o.OXFOLDER) AS remark"));

    assertThat(types()).extracting(ShopType::id).containsExactly("oxid");
    assertThat(read(types().get(0)).remark()).isEqualTo("own ORDERFOLDER_NEW");
  }

  @Test
  void a_system_of_its_own_stands_on_a_shipped_one() throws IOException {
    write("tea/dialect.yaml", YAML.replace("id: oxid", "id: tea\nbased-on: oxid"));

    assertThat(types()).extracting(ShopType::id).containsExactly("oxid", "tea");
    assertThat(read(types().get(1)).id()).isEqualTo("kit00001");
  }

  @Test
  void what_a_description_says_of_languages_counts_where_the_shops_settings_say_nothing()
      throws IOException {
    write("oxid/dialect.yaml", YAML + "\nlanguages:\n  \"0\": it\n");
    write("oxid/settings.sql", DialectFolder.shipped("oxid").required("settings.sql") + " AND 1=0");

    assertThat(read(types().get(0)).language().get()).isEqualTo("it");
  }

  @Test
  void a_broken_one_is_told_by_its_own_shops_only() throws IOException {
    write("tea/dialect.yaml", YAML);

    ShopType tea = types().get(1);

    assertThat(tea.id()).isEqualTo("tea");
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", "own_"))) {
      assertThat(tea.recognise(world.connection().database())).isEmpty();
      assertThatThrownBy(() -> tea.open(world.connection()))
          .isInstanceOf(KontorException.class)
          .hasMessageContaining("SHOPS-1")
          .hasMessageContaining("tea");
      assertThat(types().get(0).recognise(world.connection().database())).isNotEmpty();
    }
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new Dialects(Optional.of(folder.resolve("gone"))).shopTypes())
        .hasMessageContaining("SHOPS-11")
        .hasMessageContaining("gone");
  }
}
