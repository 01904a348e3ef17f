package io.kontor.host.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kontor.host.config.RecordSchema;
import io.kontor.host.trial.CaseFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JSON Schema of a case about an order, made of the records that read it. */
class CaseSchemaTest {

  private static final Path PROFILES = Path.of("..", "profiles");
  private static final Path GOLDEN = PROFILES.resolve("case.schema.json");

  private static final PathMatcher CASES =
      FileSystems.getDefault().getPathMatcher("glob:**/cases/*.yaml");
  private static final RecordSchema PARTS = new RecordSchema(Map.of(), Set.of(), Map.of());
  private static final Map<String, String> BY_HAND =
      Map.of(
          "version",
          "{\"const\": 1}",
          "watched",
          PARTS.part(OrderExample.class),
          "done",
          """
          {"description": "When which profile was done for the order before",
           "type": "object", "additionalProperties": %s}"""
              .formatted(RecordSchema.oneOrMore(RecordSchema.single(LocalDateTime.class))),
          "because",
          """
          {"description": "The sentences that keep it from firing; repeat: not its turn again",
           "anyOf": [%1$s, {"type": "array", "items": %1$s}]}"""
              .formatted("{\"type\": \"string\", \"minLength\": 1, \"maxLength\": 500}"),
          "steps",
          """
          {"description": "Actions in their order, each with what it shall do",
           "type": "array", "items": {"anyOf": [{"type": "string", "minLength": 1},
            {"type": "object", "minProperties": 1, "maxProperties": 1,
             "additionalProperties": %s}]}}"""
              .formatted(PARTS.part(CaseFile.ExpectedStep.class)));

  private record Mistake(String right, String wrong, String named) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("version: 1", "version: 2", "/version"),
          new Mistake("moment: 2026-03-17 10:00", "moment: today", "/moment"),
          new Mistake("ordered:", "orderd:", "orderd"),
          new Mistake("fires: yes", "fires: perhaps", "/expect/fires"),
          new Mistake("language: de", "langage: de", "langage"));

  @Test
  void the_schema_in_the_repository_is_the_one_the_records_make() throws IOException {
    String made =
        new RecordSchema(BY_HAND, Set.of("expect"), Map.of("watched", "order"))
            .text(CaseFile.class);
    Path built = Path.of("target", "case.schema.json");
    Files.writeString(built, made);

    assertThat(Files.readString(GOLDEN))
        .as("The records have changed: copy host/%s to profiles/", built)
        .isEqualTo(made);
  }

  @Test
  void the_shipped_cases_keep_to_the_schema() throws IOException {
    int cases = 0;
    try (Stream<Path> files = Files.walk(PROFILES)) {
      for (Path file : files.filter(CASES::matches).toList()) {
        assertThat(errors(Files.readString(file))).as("%s", file).isEmpty();
        cases++;
      }
    }
    assertThat(cases).isGreaterThan(20);
  }

  @Test
  void a_mistake_is_found_at_its_place() throws IOException {
    String text =
        Files.readString(PROFILES.resolve("zahlungserinnerung/cases/auf-die-minute.yaml"));
    for (Mistake mistake : MISTAKES) {
      assertThat(text).contains(mistake.right());
      assertThat(errors(text.replace(mistake.right(), mistake.wrong())))
          .as(mistake.wrong())
          .anyMatch(error -> error.contains(mistake.named()));
    }
  }

  private static List<String> errors(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(GOLDEN), InputFormat.JSON);
    return schema.validate(text, InputFormat.YAML).stream().map(Error::toString).toList();
  }
}
