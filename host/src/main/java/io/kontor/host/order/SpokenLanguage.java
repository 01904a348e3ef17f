package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Named;
import java.util.Locale;

/** Languages customers order in, by the first part of their tag. */
enum SpokenLanguage implements Named {
  /** Tag de. */
  DE(new Text("Deutsch", "German", "tedesca")),
  /** Tag en. */
  EN(new Text("Englisch", "English", "inglese")),
  /** Tag it. */
  IT(new Text("Italienisch", "Italian", "italiana")),
  /** Tag fr. */
  FR(new Text("Französisch", "French", "francese")),
  /** Tag es. */
  ES(new Text("Spanisch", "Spanish", "spagnola")),
  /** Tag nl. */
  NL(new Text("Niederländisch", "Dutch", "olandese")),
  /** Tag pl. */
  PL(new Text("Polnisch", "Polish", "polacca")),
  /** Tag cs. */
  CS(new Text("Tschechisch", "Czech", "ceca"));

  private final Text title;

  SpokenLanguage(Text title) {
    this.title = title;
  }

  @Override
  public Text title() {
    return title;
  }

  /** Whether a tag is of this language, in whatever region. */
  boolean speaks(String tag) {
    return tag.split("[-_]", 2)[0].toUpperCase(Locale.ROOT).equals(name());
  }
}
