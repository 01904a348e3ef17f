package io.kontor.host.web;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.wording.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * How one reader is spoken to: language, numbers, dates.
 *
 * @param language the reader's language
 * @param wording all words
 * @param zone in which moments are shown
 */
public record Phrasing(Language language, Wording wording, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

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

  /** Day and minute. */
  public String moment(Instant moment) {
    var local = moment.atZone(zone);
    return days().format(local) + ", " + MINUTE.format(local);
  }

  /** A day. */
  public String date(LocalDate date) {
    return days().format(date);
  }

  private DateTimeFormatter days() {
    return switch (language) {
      case DE -> DateTimeFormatter.ofPattern("dd.MM.yyyy");
      case EN -> DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
      case IT -> DateTimeFormatter.ofPattern("dd/MM/yyyy");
    };
  }
}
