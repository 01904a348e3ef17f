package io.kontor.host.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import io.kontor.host.template.TemplateFixture.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Pages.Reader READER =
      new Pages.Reader(Language.IT, ZoneId.of("Europe/Rome"));

  private final Pages pages =
      new Pages(
          PagesTest.class.getClassLoader(),
          "io/kontor/host/template/pages",
          Map.of("text", (arguments, reader) -> reader.language().code() + ":" + arguments.get(0)));

  private String render(String name, Map<String, ?> model) throws IOException {
    var out = new StringWriter();
    pages.render(name, READER, model, out);
    return out.toString();
  }

  @Test
  void a_page_is_escaped_and_speaks_the_readers_language_and_zone() throws IOException {
    Map<String, ?> model =
        Map.of(
            "people",
            List.of(new Person("<i>Eva</i>", "")),
            "at",
            Instant.parse("2026-03-09T23:30:00Z"));
    assertThat(render("hello", model))
        .isEqualTo("<h1>it:hello</h1>\n<li>&lt;i&gt;Eva&lt;/i&gt;</li>\n00:30\n");
  }

  @Test
  void a_page_with_a_missing_value_writes_nothing() {
    var out = new StringWriter();
    assertThatExceptionOfType(KontorException.class)
        .isThrownBy(() -> pages.render("hello", READER, Map.of("people", List.of()), out))
        .matches(e -> e.code() == TemplateError.MISSING);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_unknown_page_is_named() {
    assertThatExceptionOfType(KontorException.class)
        .isThrownBy(() -> render("nothing", Map.of()))
        .withMessageContaining("nothing");
  }
}
