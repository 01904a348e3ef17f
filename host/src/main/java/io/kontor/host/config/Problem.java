package io.kontor.host.config;

import io.kontor.api.Message;
import java.util.Map;

/** Something wrong in a file a person wrote. */
public record Problem(Place place, Message message) {

  /** At the line and column the message names; at the top of the file, if it names none. */
  public static Problem in(String file, Message message) {
    Map<String, String> values = message.values();
    var place =
        new Place(
            file,
            number(values.getOrDefault("line", "")),
            number(values.getOrDefault("column", "")));
    return new Problem(place, message);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
  }
}
