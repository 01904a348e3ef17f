package io.kontor.sqlshops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.kit.TestMariaDb;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a &amp; b, a & b",
    "&quot;x&quot;, '\"x\"'",
    "&#039;&#x27;, ''''''",
    "&amp;amp;, &amp;",
    "R&D; &unknown; &, R&D; &unknown; &",
    "&#99999999;&#0;, &#99999999;&#0;",
    "&lt;b&gt;, <b>"
  })
  void html_entities_are_decoded_once(String stored, String read) {
    assertThat(HtmlEntities.decode(stored)).isEqualTo(read);
  }

  @Test
  void what_is_encoded_is_what_is_decoded() {
    String text = "O'Neil & \"Söhne\" <gmbh>";
    assertThat(HtmlEntities.decode(HtmlEntities.encode(text))).isEqualTo(text);
  }

  @Test
  void php_arrays_are_read_with_their_lengths_in_bytes() {
    assertThat(PhpSerialized.array("a:3:{s:3:\"aü\";i:5;i:7;a:1:{i:0;b:1;}s:1:\"n\";N;}"))
        .contains(Map.of("aü", "5", "7", Map.of("0", "1"), "n", ""));
    assertThat(PhpSerialized.array("a:1:{s:4:\"🎉\";d:0.5;}")).contains(Map.of("🎉", "0.5"));
    assertThat(PhpSerialized.array("a:0:{}")).contains(Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "s:1:\"a\";",
        "a:1:{",
        "a:2:{i:0;i:1;}",
        "a:1:{s:9:\"a\";i:1;}",
        "a:1:{i:0;O:3:\"Foo\":0:{}}",
        "a:99999999999:{}",
        "a:-1:{}"
      })
  void what_is_no_php_array_is_not_read(String text) {
    assertThat(PhpSerialized.array(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "https://track.example/?id=##ID##", "äöü 世界 ,;'\""})
  void oxids_encoding_is_read_as_the_server_wrote_it(String text) {
    String schema = TestMariaDb.newDatabase("encoding");
    try (var world = new OxidWorld(new OxidTables(schema, "", "", "1", "2"))) {
      byte[] encoded =
          world
              .connection()
              .database()
              .first(
                  "SELECT ENCODE(:text, 'fq45QS09_fqyx09239QQ') AS it",
                  Map.of("text", text),
                  row -> row.bytes("it"))
              .orElseThrow();
      assertThat(new String(OxidEncoding.decode(encoded), UTF_8)).isEqualTo(text);
    }
  }
}
