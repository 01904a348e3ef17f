package io.kontor.host.profile;

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
import io.kontor.api.settings.Setting;
import io.kontor.host.config.Binder;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of {@code profile.yaml}, made of the records that read it. */
final class ProfileSchema {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SENTENCE =
      """
      {"type": "string", "minLength": 1, "maxLength": 500}\
      """;

  /** What is read as it stands, because its shape is no record's: sentences and steps. */
  private static final Map<String, String> BY_HAND =
      Map.of(
          "when",
              """
              {"description": "Sentences that all must hold, or lists of which one must",
               "anyOf": [%1$s, {"type": "array", "minItems": 1, "items": %1$s},
                {"type": "array", "minItems": 1,
                 "items": {"type": "array", "minItems": 1, "items": %1$s}}]}\
              """
                  .formatted(SENTENCE),
          "until",
              """
              {"description": "Sentences that end a started task before its next step",
               "anyOf": [%1$s, {"type": "array", "items": %1$s}]}\
              """
                  .formatted(SENTENCE),
          "steps",
              """
              {"description": "Actions from top to bottom: a name, or a name with its parameters",
               "type": "array", "minItems": 1,
               "items": {"anyOf": [{"type": "string", "minLength": 1},
                {"type": "object", "minProperties": 1, "maxProperties": 1}]}}\
              """,
          "version",
              """
              {"const": 1}\
              """,
          "id",
              """
              {"description": "Given once, never changed: the ledger knows by it what was done",
               "type": "string", "maxLength": 64, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}\
              """);

  private ProfileSchema() {}

  static String text() {
    var builder =
        new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
            .without(Option.FLATTENED_OPTIONALS);
    builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> scalar(type));
    builder
        .forFields()
        .withPropertyNameOverrideResolver(field -> Binder.key(field.getDeclaredName()))
        .withTargetTypeOverridesResolver(ProfileSchema::inside)
        .withNullableCheck(field -> false)
        .withRequiredCheck(ProfileSchema::required)
        .withDefaultResolver(ProfileSchema::byDefault)
        .withCustomDefinitionProvider((field, context) -> byHand(field));
    var schema = new SchemaGenerator(builder.build()).generateSchema(ProfileFile.class);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private static java.util.@Nullable List<ResolvedType> inside(FieldScope field) {
    return field.getType().isInstanceOf(Optional.class)
        ? field.getType().typeParametersFor(Optional.class)
        : null;
  }

  private static boolean required(FieldScope field) {
    ResolvedType type = field.getDeclaredType();
    return !type.isInstanceOf(Optional.class)
        && !(type.isInstanceOf(Collection.class) && !field.getDeclaredName().equals("steps"))
        && byDefault(field) == null;
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

  private static @Nullable CustomPropertyDefinition byHand(FieldScope field) {
    String schema = BY_HAND.get(field.getDeclaredName());
    return schema == null
        ? null
        : new CustomPropertyDefinition(object(schema), AttributeInclusion.NO);
  }

  private static @Nullable CustomDefinition scalar(ResolvedType type) {
    String schema = null;
    if (type.getErasedType().isEnum()) {
      var names =
          Arrays.stream(type.getErasedType().getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toList();
      schema = JSON.writeValueAsString(Map.of("enum", names));
    } else if (type.isInstanceOf(Period.class)) {
      schema = "{\"type\": \"string\", \"pattern\": \"^P([0-9]+[YMWD])+$\"}";
    } else if (type.isInstanceOf(LocalTime.class)) {
      schema = "{\"type\": \"string\", \"pattern\": \"^[0-2][0-9]:[0-5][0-9]$\"}";
    }
    return schema == null
        ? null
        : new CustomDefinition(object(schema), DefinitionType.INLINE, AttributeInclusion.NO);
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
