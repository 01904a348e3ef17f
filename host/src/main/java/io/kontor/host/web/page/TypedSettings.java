package io.kontor.host.web.page;

import io.kontor.api.settings.Setting;
import io.kontor.host.config.Binder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a person typed into a settings form. What is empty is left to its default. */
final class TypedSettings {

  private final Map<String, List<String>> form;
  private final SettingsDesk.Form settings;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> kept = new LinkedHashMap<>();

  private TypedSettings(Map<String, List<String>> form, SettingsDesk.Form settings) {
    this.form = form;
    this.settings = settings;
  }

  static SettingsDesk.Typed of(Map<String, List<String>> form, SettingsDesk.Form settings) {
    var typed = new TypedSettings(form, settings);
    typed.record(settings.type(), "", "");
    return new SettingsDesk.Typed(typed.values, typed.kept);
  }

  /**
   * Reads a record.
   *
   * @param in the beginning of its paths in the form
   * @param to the beginning of its paths as they will be stored: a list closes its gaps
   */
  private void record(Class<?> type, String in, String to) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = Binder.key(component.getName());
      if (component.isAnnotationPresent(Setting.class) && !settings.fixed().contains(in + key)) {
        component(component, in + key, to + key);
      }
    }
  }

  private void component(RecordComponent component, String in, String to) {
    Class<?> type = component.getType();
    if (component.getAnnotation(Setting.class).secret()) {
      secret(in, to);
    } else if (type == boolean.class) {
      values.put(to, String.valueOf(form.containsKey(in)));
    } else if (type.isRecord()) {
      record(type, in + ".", to + ".");
    } else if (type == List.class) {
      Class<?> element = SettingsFields.elementType(component);
      if (element.isRecord()) {
        records(element, in, to);
      } else {
        lines(in, to);
      }
    } else if (!one(in).isEmpty()) {
      values.put(to, one(in));
    }
  }

  private void secret(String in, String to) {
    if (!raw(in).isEmpty()) {
      values.put(to, raw(in));
    } else if (settings.secrets().contains(in) && !form.containsKey(in + "._forget")) {
      kept.put(to, in);
    }
  }

  private void lines(String in, String to) {
    List<String> lines =
        Arrays.stream(raw(in).split("\\R", -1))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      values.put(to + "." + i, lines.get(i));
    }
  }

  /** A group without anything typed is the empty one that is offered for a new record. */
  private void records(Class<?> element, String in, String to) {
    Set<Integer> places = IndexedPaths.below(in, form.keySet());
    int next = 0;
    for (int place : places) {
      String here = in + "." + place;
      if (!form.containsKey(here + "._remove") && isTyped(here + ".")) {
        record(element, here + ".", to + "." + next++ + ".");
      }
    }
  }

  private boolean isTyped(String prefix) {
    return form.keySet().stream().anyMatch(it -> it.startsWith(prefix) && !one(it).isEmpty());
  }

  private String one(String path) {
    return raw(path).strip();
  }

  private String raw(String path) {
    List<String> sent = form.getOrDefault(path, List.of());
    return sent.isEmpty() ? "" : sent.get(0);
  }
}
