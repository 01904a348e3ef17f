package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.plugin.PluginJar;
import io.kontor.host.web.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the plug-ins over the real rooms, with real JARs. */
class PluginPagesTest {

  private static final String ALLOWED =
      """
      plugins:
        allow-unsigned: true
        without-licence: [sample]
      """;
  private static final String FIXED =
      ALLOWED
          + """
            settings: { sample: { place: there, way: by-train } }
          """;

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() throws IOException {
    real = new RealHost(home);
    PluginJar.of("sample", "1.0.0")
        .source(
            "Way",
            """
            public enum Way {
              @Label(de = "zu Fuß", en = "on foot", it = "a piedi") ON_FOOT,
              BY_TRAIN
            }
            """)
        .source(
            "Recipient",
            """
            public record Recipient(
              @Setting(de = "S", en = "Key", it = "C", byDefault = Setting.REQUIRED) String key,
              @Setting(de = "P", en = "Password", it = "P", secret = true) String password) {}
            """)
        .source(
            "Sample",
            """
            public record Sample(
              @Setting(de = "Ort", en = "Place", it = "Luogo", byDefault = "here") String place,
              @Setting(de = "Zahl", en = "Number", it = "Numero", byDefault = "1") int number,
              @Setting(de = "Weg", en = "Way", it = "Via", byDefault = "on-foot") Way way,
              @Setting(de = "E", en = "Recipients", it = "D") List<Recipient> recipients) {}
            """)
        .members(
            """
            public Optional<Class<? extends Record>> settings() { return Optional.of(Sample.class); }
            """)
        .writeTo(real.plugin("sample.jar"));
  }

  @AfterEach
  void close() {
    real.close();
  }

  private Map<String, String> stored() {
    return real.host().kept().store().read("sample");
  }

  @Test
  void a_value_that_cannot_be_is_named_at_its_field_and_nothing_is_stored() {
    real.start(ALLOWED);
    Browser browser = real.browser();
    browser.open("/plugins/sample");

    HttpResponse<String> refused =
        browser.submit(
            "/plugins/sample/settings",
            Map.of("number", "many", "place", "x", "recipients.0.password", "geheim"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsPattern("id=\"number-hint\"><div class=\"k-problem\">The value &quot;many&quot;")
        .containsPattern("id=\"recipients.0.key-hint\"><div class=\"k-problem\">Must be filled in")
        .contains("Number: The value")
        .contains("name=\"number\" value=\"many\"")
        .doesNotContain("geheim");
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_choice_is_offered_in_the_readers_words_and_one_of_the_file_is_shown_as_chosen() {
    real.start(ALLOWED);
    Browser browser = real.browser();
    assertThat(browser.open("/plugins/sample").body())
        .contains("<option value=\"\">Default: on foot</option>")
        .contains("<option value=\"on-foot\">on foot</option>")
        .contains("<option value=\"by-train\">by-train</option>");
    browser.submit("/language", Map.of("language", "de"));
    assertThat(browser.open("/plugins/sample").body()).contains(">zu Fuß</option>");
    browser.submit("/plugins/sample/settings", Map.of("way", "by-train"));
    assertThat(stored()).isEqualTo(Map.of("way", "by-train"));

    real.start(FIXED);
    assertThat(real.browserAgain().open("/plugins/sample").body())
        .contains("<option value=\"by-train\" selected>")
        .containsPattern("name=\"place\" value=\"there\"[^>]*disabled");
  }

  @Test
  void a_secret_stays_when_its_record_moves_and_is_never_shown() {
    real.start(ALLOWED);
    Browser browser = real.browser();
    browser.open("/plugins/sample");
    var form = new TreeMap<String, String>();
    form.put("recipients.0.key", "a");
    form.put("recipients.0.password", "geheim a");
    form.put("recipients.1.key", "b");
    form.put("recipients.1.password", "geheim b");
    browser.submit("/plugins/sample/settings", form);
    assertThat(browser.open("/plugins/sample").body()).doesNotContain("geheim");

    browser.submit(
        "/plugins/sample/settings",
        Map.of("recipients.0.key", "a", "recipients.0._remove", "1", "recipients.1.key", "b"));

    assertThat(stored())
        .isEqualTo(Map.of("recipients.0.key", "b", "recipients.0.password", "geheim b"));
  }
}
