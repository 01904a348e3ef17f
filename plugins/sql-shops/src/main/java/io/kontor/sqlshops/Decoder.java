package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a stored text has to go through before it can be read: a closed list (L30). */
enum Decoder {
  /** Nothing. */
  PLAIN("plain") {
    @Override
    String read(Row row, String column) {
      return row.text(column);
    }
  },
  /** Signs written as entities of HTML. */
  HTML_ENTITIES("html-entities") {
    @Override
    String read(Row row, String column) {
      return HtmlEntities.decode(row.text(column));
    }
  },
  /** Encoded by MySQL's old ENCODE() with the key every OXID comes with. */
  OXID_ENCODED("oxid-encoded") {
    @Override
    String read(Row row, String column) {
      return new String(OxidEncoding.decode(row.bytes(column)), StandardCharsets.UTF_8);
    }
  };

  private final String id;

  Decoder(String id) {
    this.id = id;
  }

  /** Reads and decodes one column of a row. */
  abstract String read(Row row, String column);

  static Optional<Decoder> named(String id) {
    return Arrays.stream(values()).filter(decoder -> decoder.id.equals(id)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(decoder -> decoder.id).toList();
  }
}
