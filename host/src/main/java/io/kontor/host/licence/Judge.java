package io.kontor.host.licence;

import io.kontor.api.Message;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.wording.Nested;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Says of one code after the other what it means for one plug-in at one moment. */
final class Judge {

  private final Licensable plugin;
  private final InstallationId installation;
  private final ClockMark.Reading now;

  Judge(Licensable plugin, InstallationId installation, ClockMark.Reading now) {
    this.plugin = plugin;
    this.installation = installation;
    this.now = now;
  }

  /** Empty if the code has nothing to do with the plug-in. */
  Optional<Verdict> judge(CheckedCode checked, StoredCode stored) {
    boolean namesIt = checked.code().filter(this::isForPlugin).isPresent();
    if (!namesIt && !stored.isFor(plugin.plugin())) {
      return Optional.empty();
    }
    Optional<ActivationCode> genuine = checked.genuine();
    if (genuine.isEmpty()) {
      Map<String, String> values = new HashMap<>(checked.values(stored.place()));
      return Optional.of(refusal(LicenceState.of(checked.integrity()), Optional.empty(), values));
    }
    return Optional.of(judge(genuine.get(), stored));
  }

  private Verdict judge(ActivationCode code, StoredCode stored) {
    LicenceState state = state(code);
    Map<String, String> values = values(code);
    Nested.put(values, "source", stored.place());
    if (!state.runs()) {
      return refusal(state, code.until(), values);
    }
    Term term = Term.of(code, now.day());
    String key = "licence." + state.name().toLowerCase(Locale.ROOT);
    String suffix = code.until().isEmpty() ? ".unlimited" : "";
    return new Verdict(
        new Licence(
            plugin.plugin(),
            state,
            Optional.of(code.edition()),
            code.until(),
            term.warning(),
            new Message(key + suffix, values)),
        plugin.editions().indexOf(code.edition()));
  }

  private LicenceState state(ActivationCode code) {
    if (!isForPlugin(code)) {
      return LicenceState.WRONG_PLUGIN;
    }
    if (!plugin.editions().isEmpty() && !plugin.editions().contains(code.edition())) {
      return LicenceState.UNKNOWN_EDITION;
    }
    if (code.installation().filter(id -> !id.equals(installation)).isPresent()) {
      return LicenceState.OTHER_INSTALLATION;
    }
    if (code.shopLimit() > 0 && plugin.shops() > code.shopLimit()) {
      return LicenceState.TOO_MANY_SHOPS;
    }
    if (now.isSetBack() && code.until().isPresent()) {
      return LicenceState.CLOCK_BACK;
    }
    return Term.of(code, now.day()).state();
  }

  private boolean isForPlugin(ActivationCode code) {
    return code.plugin().equals(plugin.plugin());
  }

  private Verdict refusal(
      LicenceState state, Optional<LocalDate> until, Map<String, String> values) {
    values.put("plugin", plugin.plugin());
    LicenceError error = state.error().orElseThrow();
    return new Verdict(
        new Licence(
            plugin.plugin(),
            state,
            Optional.empty(),
            until,
            OptionalInt.empty(),
            Message.of(error, values)),
        0);
  }

  private Map<String, String> values(ActivationCode code) {
    Term term = Term.of(code, now.day());
    var values = new HashMap<String, String>();
    values.put("plugin", plugin.plugin());
    values.put("named", code.plugin());
    values.put("edition", code.edition());
    values.put(
        "editions", plugin.editions().isEmpty() ? "—" : String.join(", ", plugin.editions()));
    values.put("from", code.from().toString());
    values.put("until", code.until().map(LocalDate::toString).orElse("—"));
    values.put("grace", term.endOfGrace().map(LocalDate::toString).orElse("—"));
    values.put("days", String.valueOf(Math.abs(term.daysLeft().orElse(0))));
    values.put("installation", code.installation().map(InstallationId::toString).orElse("—"));
    values.put("here", installation.toString());
    values.put("limit", String.valueOf(code.shopLimit()));
    values.put("shops", String.valueOf(plugin.shops()));
    values.put("shown", now.shown().toString());
    values.put("highest", now.highest().toString());
    return values;
  }
}
