package io.kontor.host.config;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.settings.Setting;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a YAML file, made of the records that read it. */
public final class RecordSchema {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is written as one value. A YAML reader may take a text for a number or a flag. */
  private static final Map<Class<?>, String> SINGLE =
      Map.of(
          String.class, "{\"type\": [\"string\", \"number\"]}",
          Boolean.class, "{\"enum\": [true, false, \"yes\", \"no\"]}",
          BigDecimal.class, "{\"type\": \"number\"}",
          Period.class, "{\"type\": \"string\", \"pattern\": \"^P([0-9]+[YMWD])+$\"}",
          LocalTime.class, "{\"type\": \"string\", \"pattern\": \"^[0-2][0-9]:[0-5][0-9]$\"}",
          LocalDateTime.class,
              """
              {"type": "string",
               "pattern": "^[0-9]{4}-[01][0-9]-[0-3][0-9][ T][0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$"}""",
          Money.class,
              """
              {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)? [A-Z]{3}$"}""",
          Currency.class, "{\"type\": \"string\", \"pattern\": \"^[A-Z]{3}$\"}",
          ZoneId.class, "{\"type\": \"string\"}");

  private final Map<String, String> byHand;
  private final Set<String> required;
  private final Map<String, String> keys;

  /**
   * A schema.
   *
   * @param byHand what is read as it stands, because its shape is no record's, by component
   * @param required lists and records that may not be left out, by component
   * @param keys other names of components
   */
  public RecordSchema(Map<String, String> byHand, Set<String> required, Map<String, String> keys) {
    this.byHand = Map.copyOf(byHand);
    this.required = Set.copyOf(required);
    this.keys = Map.copyOf(keys);
  }

  /** As it stands in the repository. */
  public String text(Class<? extends Record> type) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema(type)) + "\n";
  }

  /** To be put into another by hand. */
  public String part(Class<? extends Record> type) {
    ObjectNode schema = schema(type);
    schema.remove("$schema");
    return JSON.writeValueAsString(schema);
  }

  private ObjectNode schema(Class<? extends Record> type) {
    var builder =
        new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
            .without(Option.FLATTENED_OPTIONALS);
    builder.forTypesInGeneral().withCustomDefinitionProvider((of, context) -> definition(of));
    builder
        .forFields()
        .withPropertyNameOverrideResolver(field -> key(field.getDeclaredName()))
        .withTargetTypeOverridesResolver(RecordSchema::inside)
        .withNullableCheck(field -> false)
        .withRequiredCheck(this::required)
        .withDefaultResolver(RecordSchema::byDefault)
        .withCustomDefinitionProvider((field, context) -> byHand(field));
    return new SchemaGenerator(builder.build()).generateSchema(type);
  }

  private String key(String component) {
    return keys.getOrDefault(component, Binder.key(component));
  }

  private static @Nullable List<ResolvedType> inside(FieldScope field) {
    return field.getType().isInstanceOf(Optional.class)
        ? field.getType().typeParametersFor(Optional.class)
        : null;
  }

  private boolean required(FieldScope field) {
    ResolvedType type = field.getDeclaredType();
    boolean mayBeLeftOut =
        type.isInstanceOf(Optional.class)
            || type.isInstanceOf(Collection.class)
            || type.isInstanceOf(Map.class)
            || (type.isInstanceOf(Record.class) && !SINGLE.containsKey(type.getErasedType()))
            || byDefault(field) != null;
    return required.contains(field.getDeclaredName()) || !mayBeLeftOut;
  }

  private static @Nullable Object byDefault(FieldScope field) {
    Optional<Setting> setting = setting(field);
    if (setting.isEmpty() || setting.get().byDefault().equals(Setting.REQUIRED)) {
      return null;
    }
    String text = setting.get().byDefault();
    return field.getType().isInstanceOf(int.class) ? Integer.valueOf(text) : text;
  }

  /** The annotation is on the record's component, which the generator does not look at. */
  private static Optional<Setting> setting(FieldScope field) {
    return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .findFirst()
        .map(component -> component.getAnnotation(Setting.class));
  }

  private @Nullable CustomPropertyDefinition byHand(FieldScope field) {
    String schema = byHand.get(field.getDeclaredName());
    return schema == null
        ? null
        : new CustomPropertyDefinition(object(schema), AttributeInclusion.NO);
  }

  private static @Nullable CustomDefinition definition(ResolvedType type) {
    String schema = null;
    if (type.isInstanceOf(Fact.class)) {
      schema = fact(type.typeParametersFor(Fact.class).get(0));
    } else if (isListOfTexts(type)) {
      schema = oneOrMore(single(String.class));
    } else {
      schema = single(type);
    }
    return schema == null
        ? null
        : new CustomDefinition(object(schema), DefinitionType.INLINE, AttributeInclusion.NO);
  }

  /** One value where a list may stand is read as a list of one. */
  public static String oneOrMore(String schema) {
    return "{\"anyOf\": [%1$s, {\"type\": \"array\", \"items\": %1$s}]}".formatted(schema);
  }

  /** The schema of what is written as one value. */
  public static String single(Class<?> type) {
    return SINGLE.getOrDefault(type, "{}");
  }

  private static boolean isListOfTexts(ResolvedType type) {
    return (type.isInstanceOf(List.class) || type.isInstanceOf(Set.class))
        && type.typeParametersFor(Collection.class).get(0).getErasedType() == String.class;
  }

  private static String fact(ResolvedType of) {
    return of.getErasedType() == Boolean.class
        ? "{\"enum\": [true, false, \"yes\", \"no\", \"unknown\"]}"
        : "{\"anyOf\": [{\"enum\": [false, \"no\", \"unknown\"]}, %s]}".formatted(single(of));
  }

  private static @Nullable String single(ResolvedType type) {
    if (type.getErasedType().isEnum()) {
      var names =
          Arrays.stream(type.getErasedType().getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .map(name -> name.replace('_', '-'))
              .toList();
      return JSON.writeValueAsString(Map.of("enum", names));
    }
    return SINGLE.get(type.getErasedType());
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
