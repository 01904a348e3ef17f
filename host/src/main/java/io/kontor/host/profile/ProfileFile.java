package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.settings.Setting;
import io.kontor.host.config.Node;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code profile.yaml} may say, key by key. */
public record ProfileFile(
    int version,
    String id,
    Title title,
    Language language,
    @Setting(de = "Gegenstand", en = "Subject", it = "Oggetto", byDefault = "order") String watch,
    Set<String> shops,
    Node when,
    List<Node> until,
    Optional<RepeatEntry> repeat,
    Optional<WindowEntry> window,
    @Setting(de = "Nachholen", en = "Catch up", it = "Recupero", byDefault = "none")
        CatchUp catchUp,
    @Setting(de = "Rang", en = "Priority", it = "Priorità", byDefault = "100") int priority,
    List<Node> steps) {

  /** What people call it; a language left out takes another's. */
  public record Title(Optional<String> de, Optional<String> en, Optional<String> it) {

    /** In every language, with another text if nothing is said. */
    public Text text(String otherwise) {
      String any = en.or(() -> de).or(() -> it).orElse(otherwise);
      return new Text(de.orElse(any), en.orElse(any), it.orElse(any));
    }
  }

  /** How often, and how long between. */
  public record RepeatEntry(int times, Period every) {}

  /** When effects may begin: {@code MON-FRI}, {@code SAT}. */
  public record WindowEntry(
      @Setting(de = "Tage", en = "Days", it = "Giorni", byDefault = "MON-SUN") String days,
      @Setting(de = "Von", en = "From", it = "Da", byDefault = "00:00") LocalTime from,
      @Setting(de = "Bis", en = "To", it = "A", byDefault = "23:59") LocalTime to) {}
}
