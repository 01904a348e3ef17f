package io.kontor.host.web.page;

import io.kontor.api.settings.Setting;
import io.kontor.host.config.Binder;
import io.kontor.host.web.Phrasing;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Makes the fields of a form out of the record that describes the settings. */
final class SettingsFields {

  private final SettingsDesk.Form form;
  private final List<SettingsDesk.Problem> problems;
  private final Phrasing phrasing;

  SettingsFields(SettingsDesk.Form form, List<SettingsDesk.Problem> problems, Phrasing phrasing) {
    this.form = form;
    this.problems = problems;
    this.phrasing = phrasing;
  }

  List<Field> all() {
    return of(form.type(), "");
  }

  private List<Field> of(Class<?> type, String prefix) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Setting.class))
        .map(component -> field(component, prefix + Binder.key(component.getName())))
        .toList();
  }

  private Field field(RecordComponent component, String path) {
    Setting setting = component.getAnnotation(Setting.class);
    boolean required = Setting.REQUIRED.equals(setting.byDefault());
    String value = form.values().getOrDefault(path, "");
    List<Field.Option> options = new Choices(phrasing.language()).of(component.getType());
    return new Field(
        path,
        kind(component, setting),
        label(setting),
        help(setting),
        setting.secret() ? "" : shown(component, path, value),
        setting.secret() ? form.secrets().contains(path) : on(value, setting),
        fixed(path),
        required,
        required ? "" : Choices.label(options, setting.byDefault()),
        options,
        parts(component, path),
        problems.stream()
            .filter(problem -> problem.path().equals(path))
            .map(problem -> phrasing.sentence(problem.what()))
            .toList());
  }

  /** What the configuration says of a list or group it says of all of it. */
  private boolean fixed(String path) {
    return form.fixed().stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "."));
  }

  private String shown(RecordComponent component, String path, String value) {
    if (component.getType().isEnum()) {
      return Choices.stored(value);
    }
    if (component.getType() == Duration.class && !value.isEmpty() && fixed(path)) {
      return phrasing.duration(Duration.parse(value));
    }
    if (component.getType() != List.class) {
      return value;
    }
    return IndexedPaths.below(path, form.values().keySet()).stream()
        .map(index -> form.values().getOrDefault(path + "." + index, ""))
        .collect(Collectors.joining("\n"));
  }

  private List<Field> parts(RecordComponent component, String path) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return of(type, path + ".");
    }
    Class<?> element = elementType(component);
    if (!element.isRecord()) {
      return List.of();
    }
    var groups = new ArrayList<Field>();
    SortedSet<Integer> there = IndexedPaths.below(path, form.values().keySet());
    there.forEach(index -> groups.add(group(element, path + "." + index)));
    if (!fixed(path)) {
      int next = there.isEmpty() ? 0 : there.last() + 1;
      groups.add(group(element, path + "." + next));
    }
    return groups;
  }

  private Field group(Class<?> element, String path) {
    String key = form.values().getOrDefault(path + ".key", "");
    return new Field(
        path,
        "group",
        key.isEmpty() ? phrasing.text("settings.new") : key,
        "",
        "",
        !key.isEmpty(),
        fixed(path),
        false,
        "",
        List.of(),
        of(element, path + "."),
        List.of());
  }

  private static String kind(RecordComponent component, Setting setting) {
    Class<?> type = component.getType();
    if (setting.secret()) {
      return "secret";
    }
    if (type == boolean.class) {
      return "flag";
    }
    if (type == int.class) {
      return "number";
    }
    if (type == Duration.class) {
      return "duration";
    }
    if (type.isEnum()) {
      return "choice";
    }
    if (type.isRecord()) {
      return "group";
    }
    if (type == List.class) {
      return elementType(component).isRecord() ? "list" : "lines";
    }
    return "text";
  }

  /** The class of a list's elements; of anything else {@code Object}. */
  static Class<?> elementType(RecordComponent component) {
    if (component.getType() == List.class
        && component.getGenericType() instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return element instanceof Class<?> known ? known : Object.class;
    }
    return Object.class;
  }

  private static boolean on(String value, Setting setting) {
    return Boolean.parseBoolean(value.isEmpty() ? setting.byDefault() : value);
  }

  private String label(Setting setting) {
    return switch (phrasing.language()) {
      case DE -> setting.de();
      case EN -> setting.en();
      case IT -> setting.it();
    };
  }

  private String help(Setting setting) {
    List<String> help = List.of(setting.help());
    if (help.isEmpty()) {
      return "";
    }
    return switch (phrasing.language()) {
      case DE -> help.get(0);
      case EN -> help.get(1);
      case IT -> help.get(2);
    };
  }
}
