package io.kontor.host.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {

  private static final Path PROFILES = Path.of("..", "profiles");
  private static final Path GOLDEN = PROFILES.resolve("profile.schema.json");

  private record Mistake(String right, String wrong, String named) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("version: 1", "version: 2", "/version"),
          new Mistake("catch-up: none", "catch-up: some", "/catch-up"),
          new Mistake("catch-up: none", "catchup: none", "catchup"),
          new Mistake("every: P7D", "every: weekly", "/repeat/every"),
          new Mistake("id: zahlungserinnerung", "id: Zahlungs Erinnerung", "/id"),
          new Mistake("- nicht bezahlt", "- {}", "/when"));

  @Test
  void the_schema_in_the_repository_is_the_one_the_records_make() throws IOException {
    String made = ProfileSchema.text();
    Path built = Path.of("target", "profile.schema.json");
    Files.writeString(built, made);

    assertThat(Files.readString(GOLDEN))
        .as("The records have changed: copy host/%s to profiles/", built)
        .isEqualTo(made);
  }

  @Test
  void a_shipped_profile_keeps_to_the_schema() throws IOException {
    assertThat(errors(text("zahlungserinnerung"))).isEmpty();
    assertThat(errors(text("versandbestaetigung"))).isEmpty();
  }

  @Test
  void a_mistake_is_found_at_its_place() throws IOException {
    for (Mistake mistake : MISTAKES) {
      String text = text("zahlungserinnerung");
      assertThat(text).contains(mistake.right());
      assertThat(errors(text.replace(mistake.right(), mistake.wrong())))
          .as(mistake.wrong())
          .anyMatch(error -> error.contains(mistake.named()));
    }
  }

  private static String text(String profile) throws IOException {
    return Files.readString(PROFILES.resolve(profile).resolve("profile.yaml"));
  }

  private static List<String> errors(String profile) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(GOLDEN), InputFormat.JSON);
    return schema.validate(profile, InputFormat.YAML).stream().map(Error::toString).toList();
  }
}
