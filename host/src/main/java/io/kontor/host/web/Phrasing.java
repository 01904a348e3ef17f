package io.kontor.host.web;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.wording.Wording;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How one reader is spoken to: language, numbers, dates.
 *
 * @param language the reader's language
 * @param wording all words
 * @param zone in which moments are shown
 */
public record Phrasing(Language language, Wording wording, ZoneId zone) {

  /** A wording without values. */
  public String text(String key) {
    return wording.text(key, language);
  }

  /** A wording with one value. */
  public String text(String key, String name, Object value) {
    return wording.sentence(new Message(key, Map.of(name, value.toString())), language);
  }

  /** A sentence. */
  public String sentence(Message message) {
    return wording.sentence(message, language);
  }

  /** A text that knows its three languages itself. */
  public String text(Text text) {
    return text.in(language);
  }

  /** A whole number. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** How long, in units that read the same in every language. */
  public String duration(Duration duration) {
    var parts =
        Stream.of(
                Map.entry(duration.toDays(), "d"),
                Map.entry((long) duration.toHoursPart(), "h"),
                Map.entry((long) duration.toMinutesPart(), "min"),
                Map.entry((long) duration.toSecondsPart(), "s"))
            .filter(part -> part.getKey() != 0)
            .map(part -> part.getKey() + " " + part.getValue())
            .toList();
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }
}
