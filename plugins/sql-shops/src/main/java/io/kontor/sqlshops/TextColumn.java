package io.kontor.sqlshops;

import io.kontor.api.db.Row;

/** A text in a statement's result, with what it has to go through; made once, not for every row. */
record TextColumn(String name, Decoder decoder) {

  static TextColumn of(Dialect dialect, String name) {
    return new TextColumn(name, dialect.decoders().getOrDefault(name, Decoder.PLAIN));
  }

  String read(Row row) {
    return decoder.read(row, name);
  }
}
