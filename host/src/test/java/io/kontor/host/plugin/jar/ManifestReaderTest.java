package io.kontor.host.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginManifest.LicenceKind;
import io.kontor.host.plugin.PluginManifest.Reload;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

  private final Attributes entries = complete();

  @Test
  void reads_what_a_plug_in_says_of_itself() {
    PluginManifest manifest = read().manifest().orElseThrow();

    assertThat(manifest.id()).isEqualTo("order-desk");
    assertThat(manifest.version()).isEqualTo("1.2.3");
    assertThat(manifest.vendor()).isEqualTo("Someone GmbH");
    assertThat(manifest.title().de()).isEqualTo("Auftragstisch");
    assertThat(manifest.purpose().it()).isEqualTo("Scopo");
    assertThat(manifest.editions()).containsExactly("free", "premium");
    assertThat(manifest.licence()).isEqualTo(LicenceKind.CODE);
    assertThat(manifest.reload()).isEqualTo(Reload.RESTART);
  }

  @Test
  void names_all_missing_entries_at_once() {
    entries.remove(new Attributes.Name("Plugin-Provider"));
    entries.putValue("Kontor-Title-it", " ");

    assertThat(read().problems())
        .containsExactly(
            new Message(
                "PLUGIN-2",
                Map.of("file", "x.jar", "entries", "Plugin-Provider, Kontor-Title-it")));
  }

  @Test
  void names_every_value_that_cannot_be() {
    entries.putValue("Plugin-Id", "Order Desk");
    entries.putValue("Plugin-Version", "1.2");
    entries.putValue("Kontor-Licence", "perhaps");
    entries.putValue("Kontor-Editions", "free,,premium");

    assertThat(read().problems())
        .extracting(Message::key, m -> m.values().get("entry"), m -> m.values().get("expected"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("PLUGIN-3", "Plugin-Id", "my-plugin"),
            org.assertj.core.groups.Tuple.tuple("PLUGIN-3", "Plugin-Version", "1.2.3"),
            org.assertj.core.groups.Tuple.tuple(
                "PLUGIN-3", "Kontor-Editions", "free, standard, premium"),
            org.assertj.core.groups.Tuple.tuple("PLUGIN-3", "Kontor-Licence", "code | none"));
  }

  @Test
  void a_plug_in_named_as_the_host_would_share_its_settings_and_is_refused() {
    entries.putValue("Plugin-Id", "kontor");
    entries.putValue("Kontor-Editions", "kontor");

    assertThat(read().problems())
        .extracting(Message::key, m -> m.values().get("entry"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("PLUGIN-3", "Plugin-Id"));
  }

  @Test
  void editions_may_be_left_out() {
    entries.remove(new Attributes.Name("Kontor-Editions"));

    assertThat(read().manifest().orElseThrow().editions()).isEmpty();
  }

  @Test
  void every_range_without_both_ends_is_refused() {
    for (String value : List.of("1.0.0", ">=1.0.0", "*", "<2.0.0", ">=1.0 & <2.0", "^1.0.0")) {
      entries.putValue("Plugin-Requires", value);

      assertThat(read().problems())
          .containsExactly(new Message("PLUGIN-4", Map.of("file", "x.jar", "value", value)));
    }
  }

  private ManifestReader.Reading read() {
    return new ManifestReader("x.jar", entries, "1.4.2").read();
  }

  private static Attributes complete() {
    var entries = new Attributes();
    entries.putValue("Plugin-Id", "order-desk");
    entries.putValue("Plugin-Version", "1.2.3");
    entries.putValue("Plugin-Class", "com.example.Desk");
    entries.putValue("Plugin-Provider", "Someone GmbH");
    entries.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
    entries.putValue("Plugin-License", "Apache-2.0");
    entries.putValue("Kontor-Title-de", "Auftragstisch");
    entries.putValue("Kontor-Title-en", "Order desk");
    entries.putValue("Kontor-Title-it", "Banco ordini");
    entries.putValue("Kontor-Purpose-de", "Zweck");
    entries.putValue("Kontor-Purpose-en", "Purpose");
    entries.putValue("Kontor-Purpose-it", "Scopo");
    entries.putValue("Kontor-Editions", "free, premium");
    entries.putValue("Kontor-Licence", "code");
    entries.putValue("Kontor-Reload", "restart");
    return entries;
  }
}
