package io.kontor.host.config;

import io.kontor.api.Text;
import io.kontor.api.order.Fact;
import io.kontor.api.settings.Setting;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of nodes: keys are the components' names in kebab case. All problems are collected;
 * an unknown key is one of them, with a suggestion.
 */
public final class Binder {

  private static final String UNKNOWN = "unknown";
  private static final Text GIVEN_AS_UNKNOWN =
      new Text("als unbekannt angegeben", "given as unknown", "indicato come sconosciuto");

  private final Problems problems;
  private final Map<String, String> keys;

  /** A binder that adds what it finds wrong to a list. */
  public Binder(Problems problems) {
    this(problems, Map.of());
  }

  /**
   * A binder for a file in which some keys depend on what the file is about.
   *
   * @param keys the keys of these components, by the components' names
   */
  public Binder(Problems problems, Map<String, String> keys) {
    this.problems = problems;
    this.keys = Map.copyOf(keys);
  }

  /** Binds a mapping; empty if something in it was wrong. */
  public <R extends Record> Optional<R> bind(Node node, Class<R> type) {
    return Optional.ofNullable(type.cast(record(node, type)));
  }

  /** The key that stands for a component. */
  public static String key(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** The word that stands for one of an enum's constants. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String key(RecordComponent component) {
    return keys.getOrDefault(component.getName(), key(component.getName()));
  }

  private @Nullable Object record(Node node, Class<?> type) {
    if (!(node instanceof Mapping mapping)) {
      return shape(node, "a mapping of keys");
    }
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(mapping, components);
    Object[] values = new Object[components.length];
    boolean whole = true;
    for (int i = 0; i < components.length; i++) {
      values[i] = component(mapping, components[i]);
      whole &= values[i] != null;
    }
    return whole ? checked(construct(type, components, values, mapping), mapping) : null;
  }

  private @Nullable Object checked(@Nullable Object made, Mapping mapping) {
    if (!(made instanceof SelfChecked own)) {
      return made;
    }
    List<SelfChecked.Fault> faults = own.faults();
    for (SelfChecked.Fault fault : faults) {
      Place there =
          mapping.get(fault.key()).map(Node::place).orElse(mapping.place().of(fault.key()));
      problems.add(there, fault.what());
    }
    return faults.isEmpty() ? made : null;
  }

  private void refuseUnknown(Mapping mapping, RecordComponent[] components) {
    List<String> known = Arrays.stream(components).map(this::key).toList();
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            mapping.keys().getOrDefault(key, mapping.place()),
            ConfigError.UNKNOWN_KEY,
            Map.of("key", key, "nearest", String.join(", ", orAll(Nearest.to(key, known), known))));
      }
    }
  }

  private static List<String> orAll(List<String> nearest, List<String> known) {
    return nearest.isEmpty() ? known : nearest;
  }

  private @Nullable Object component(Mapping mapping, RecordComponent component) {
    String key = key(component);
    Optional<Node> node = mapping.get(key);
    Setting setting = component.getAnnotation(Setting.class);
    if (node.isPresent()) {
      boolean exact = component.getType() == String.class && setting != null && setting.secret();
      Object value = exact ? secret(node.get()) : value(node.get(), component.getGenericType());
      return value == null || setting == null ? value : within(node.get(), value, setting);
    }
    if (component.getType() == Optional.class) {
      return Optional.empty();
    }
    boolean required = setting == null || setting.byDefault().equals(Setting.REQUIRED);
    if (required && !isCollection(component.getType()) && !isGroup(component.getType())) {
      problems.add(mapping.place().of(key), ConfigError.MISSING, Map.of("key", key));
      return null;
    }
    return byDefault(mapping.place(), component.getGenericType(), setting);
  }

  private @Nullable Object byDefault(Place place, Type type, @Nullable Setting setting) {
    Class<?> raw = raw(type);
    if (isCollection(raw)) {
      return value(
          raw == Map.class
              ? new Mapping(Map.of(), Map.of(), place)
              : new Sequence(List.of(), place),
          type);
    }
    if (isGroup(raw)) {
      return value(new Mapping(Map.of(), Map.of(), place), type);
    }
    return value(new Scalar(setting == null ? "" : setting.byDefault(), place), type);
  }

  private static boolean isCollection(Class<?> type) {
    return type == List.class || type == Set.class || type == Map.class;
  }

  /** A record with keys of its own; money is one that is written as a single value. */
  private static boolean isGroup(Class<?> type) {
    return type.isRecord() && !Scalars.reads(type);
  }

  private @Nullable Object value(Node node, Type type) {
    Class<?> raw = raw(type);
    if (raw == Node.class) {
      return node;
    }
    if (raw == Optional.class) {
      Object inner = value(node, argument(type, 0));
      return inner == null ? null : Optional.of(inner);
    }
    if (raw == Fact.class) {
      return fact(node, raw(argument(type, 0)));
    }
    if (raw == List.class || raw == Set.class) {
      return items(node, argument(type, 0), raw == Set.class);
    }
    if (raw == Map.class) {
      return entries(node, argument(type, 1));
    }
    if (isGroup(raw)) {
      return record(node, raw);
    }
    return single(node).map(scalar -> scalar(scalar, raw, "")).orElse(null);
  }

  /** A password may begin or end with a space. */
  private @Nullable Object secret(Node node) {
    return single(node).map(Scalar::text).orElse(null);
  }

  private Optional<Scalar> single(Node node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    shape(node, "a single value");
    return Optional.empty();
  }

  /** A value, {@code no} for none, or {@code unknown}. */
  private @Nullable Object fact(Node node, Class<?> type) {
    Optional<Scalar> scalar = single(node);
    String word = scalar.map(Scalar::text).map(String::strip).orElse("");
    if (word.equals(UNKNOWN)) {
      return Fact.unknown(GIVEN_AS_UNKNOWN);
    }
    if (Scalars.isNo(word) && type != Boolean.class) {
      return Fact.absent();
    }
    String more = type == Boolean.class ? ", " + UNKNOWN : ", no, " + UNKNOWN;
    Object value = scalar.map(one -> scalar(one, type, more)).orElse(null);
    return value == null ? null : Fact.known(value);
  }

  private @Nullable Object items(Node node, Type type, boolean set) {
    // One value where a list may stand is what people write first.
    List<Node> nodes = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    var values = new ArrayList<Object>();
    for (Node item : nodes) {
      Object value = value(item, type);
      if (value != null) {
        values.add(value);
      }
    }
    if (!DistinctKeys.differ(nodes, raw(type), problems) || values.size() < nodes.size()) {
      return null;
    }
    return set ? Set.copyOf(new LinkedHashSet<>(values)) : List.copyOf(values);
  }

  private @Nullable Object entries(Node node, Type type) {
    if (!(node instanceof Mapping mapping)) {
      return shape(node, "a mapping of keys");
    }
    var values = new LinkedHashMap<String, Object>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              Object value = value(entry, type);
              if (value != null) {
                values.put(key, value);
              }
            });
    return values.size() < mapping.entries().size() ? null : values;
  }

  private @Nullable Object scalar(Scalar scalar, Class<?> type, String alsoAllowed) {
    try {
      return Scalars.read(scalar.text(), type);
    } catch (IllegalArgumentException e) {
      problems.add(
          scalar.place(),
          ConfigError.BAD_VALUE,
          Map.of("value", scalar.text(), "allowed", Scalars.allowed(type) + alsoAllowed));
      return null;
    }
  }

  private @Nullable Object within(Node node, Object value, Setting setting) {
    if (Scalars.within(value, setting.least(), setting.most())) {
      return value;
    }
    String most = setting.most().isEmpty() ? "…" : setting.most();
    problems.add(
        node.place(),
        ConfigError.BAD_VALUE,
        Map.of("value", value, "allowed", setting.least() + " – " + most));
    return null;
  }

  private @Nullable Object shape(Node node, String expected) {
    problems.add(node.place(), ConfigError.BAD_SHAPE, Map.of("expected", expected));
    return null;
  }

  private @Nullable Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, Mapping mapping) {
    try {
      return NewRecord.of(type, components, values);
    } catch (InvocationTargetException e) {
      problems.add(
          mapping.place(),
          ConfigError.BAD_VALUE,
          Map.of("value", String.valueOf(e.getTargetException().getMessage()), "allowed", ""));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Record " + type.getName() + " cannot be made", e);
    }
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
