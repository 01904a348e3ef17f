package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.settings.SettingsCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pages need of the settings: one value a path, as the store keeps them ({@code
 * server.port}, {@code carriers.0.key}); keys in kebab case, as in {@code kontor.yaml}.
 */
public interface SettingsDesk {

  /** The settings of a plug-in; empty if it has none, or does not run. */
  Optional<Form> form(String plugin);

  /**
   * Stores what a person typed, or nothing of it.
   *
   * @return what cannot be; empty if all was stored
   */
  List<Problem> save(String plugin, Typed typed);

  /** Tries what a person typed, without storing it. */
  SettingsCheck.Result check(String plugin, int check, Typed typed);

  /**
   * Settings to be shown.
   *
   * @param type the record that describes them
   * @param values what is set, secrets left out
   * @param fixed paths ({@code mail.host}) that {@code kontor.yaml} sets: shown, not editable
   * @param secrets paths of secrets that are set
   * @param checks what the check buttons say
   */
  record Form(
      Class<? extends Record> type,
      Map<String, String> values,
      Set<String> fixed,
      Set<String> secrets,
      List<Text> checks) {

    /** Copies the collections. */
    public Form {
      values = Map.copyOf(values);
      fixed = Set.copyOf(fixed);
      secrets = Set.copyOf(secrets);
      checks = List.copyOf(checks);
    }
  }

  /**
   * What a person typed.
   *
   * @param values all that has a value now; what is left empty takes its default
   * @param kept secrets that stay: their path now, and the path under which they are stored
   */
  record Typed(Map<String, String> values, Map<String, String> kept) {

    /** Copies the maps. */
    public Typed {
      values = Map.copyOf(values);
      kept = Map.copyOf(kept);
    }
  }

  /**
   * A value that cannot be.
   *
   * @param path where, for example {@code mail.port}; empty if it concerns all
   */
  record Problem(String path, Message what) {}
}
