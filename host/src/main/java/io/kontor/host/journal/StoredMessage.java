package io.kontor.host.journal;

import io.kontor.api.Message;
import io.kontor.api.db.Row;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A message in two columns: its key, and its values as JSON. */
public final class StoredMessage {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private StoredMessage() {}

  /** The column of the values. */
  public static String values(Message message) {
    return JSON.writeValueAsString(message.values());
  }

  /** The message in two columns of a row. */
  public static Message read(Row row, String keyColumn, String valuesColumn) {
    return new Message(row.text(keyColumn), JSON.readValue(row.text(valuesColumn), VALUES));
  }
}
