package io.kontor.host;

import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.LicenceState;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.web.desk.LicensedPlugins;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Writes down when a licence comes nearer to its end: 30, 14 and 3 days before, when it has ended,
 * when the days of grace are over, and when it is good again. Each once, also over a restart.
 */
final class LicenceWatch {

  private static final String OWNER = "kontor.licence";

  /** Nothing to tell as long as nothing else was seen before. */
  private static final Set<LicenceState> QUIET =
      Set.of(LicenceState.VALID, LicenceState.FREE, LicenceState.NONE, LicenceState.NOT_ALLOWED);

  private final LicensedPlugins plugins;
  private final SettingsStore seen;
  private final Journal journal;
  private final Clock clock;

  /**
   * Watches licences.
   *
   * @param seen keeps how each stood last
   */
  LicenceWatch(LicensedPlugins plugins, SettingsStore seen, Journal journal, Clock clock) {
    this.plugins = plugins;
    this.seen = seen;
    this.journal = journal;
    this.clock = clock;
  }

  /** Looks at all plug-ins once. */
  void look() {
    Map<String, String> before = seen.read(OWNER);
    plugins.statuses().stream()
        .flatMap(status -> plugins.licence(status).stream())
        .forEach(licence -> look(licence, before.getOrDefault(licence.plugin(), "")));
  }

  private void look(Licence licence, String before) {
    String now = standing(licence);
    if (now.equals(before)) {
      return;
    }
    seen.put(OWNER, licence.plugin(), now);
    if (!before.isEmpty() || !QUIET.contains(licence.state())) {
      journal.write(
          JournalEntry.of(clock.instant(), JournalKind.LICENCE, "", licence.message(), ""));
    }
  }

  private static String standing(Licence licence) {
    return licence.warning().isPresent()
        ? licence.state() + " " + licence.warning().getAsInt()
        : licence.state().name();
  }
}
