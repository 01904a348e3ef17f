package io.kontor.host.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void paragraphs_breaks_and_spaces_read_as_on_screen() {
    assertThat(
            PlainText.of(
                """
                <!doctype html><html><head><title>T</title><style>p{}</style></head><body>
                <h1>Guten   Tag</h1><!-- note --><p>Zeile&nbsp;1<br>Zeile 2 <b>fett</b>.</p>
                <p></p><div>A</div><div>B &amp; C</div><hr></body></html>
                """))
        .isEqualTo("Guten Tag\n\nZeile 1\nZeile 2 fett.\n\nA\nB & C\n" + "-".repeat(40));
  }

  @Test
  void links_keep_their_address_once() {
    assertThat(
            PlainText.of(
                "<p>Zum <a class=x href=\"https://s.example/a?b=1&amp;c=2\">Shop</a>.</p>"))
        .isEqualTo("Zum Shop <https://s.example/a?b=1&c=2>.");
    assertThat(PlainText.of("<a href='https://s.example'>https://s.example</a>"))
        .isEqualTo("https://s.example");
    assertThat(PlainText.of("<a href='mailto:a@b.example'>a@b.example</a>"))
        .isEqualTo("a@b.example");
    assertThat(PlainText.of("<a href='https://s.example'><img src=x alt=\"Logo > Shop\"></a>"))
        .isEqualTo("Logo > Shop <https://s.example>");
  }

  @Test
  void lists_keep_their_marks() {
    assertThat(
            PlainText.of(
                "<p>Es fehlt:</p><ul><li>Tee</li><li>Tasse<ol><li>rot</li><li>blau</li></ol></li></ul>"))
        .isEqualTo("Es fehlt:\n\n- Tee\n- Tasse\n\n  1. rot\n  2. blau");
  }

  @Test
  void tables_keep_their_columns_and_layout_tables_vanish() {
    String data =
        "<table><thead><tr><th>Artikel</th><th>Preis</th></tr></thead>"
            + "<tr><td>Tee</td><td>4,00 €</td></tr><tr><td>Teekanne</td><td>40,00 €</td></tr></table>";
    String columns = "Artikel   Preis\nTee       4,00 €\nTeekanne  40,00 €";
    assertThat(PlainText.of(data)).isEqualTo(columns);
    assertThat(PlainText.of("<table><tr><td><p>Hallo</p>" + data + "</td></tr></table>Ende"))
        .isEqualTo("Hallo\n\n" + columns + "\n\nEnde");
  }
}
