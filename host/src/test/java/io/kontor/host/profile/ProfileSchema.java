package io.kontor.host.profile;

import io.kontor.host.config.RecordSchema;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of {@code profile.yaml}, made of the records that read it. */
final class ProfileSchema {

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
    return new RecordSchema(BY_HAND, Set.of("steps"), Map.of()).text(ProfileFile.class);
  }
}
