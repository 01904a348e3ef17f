package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.LicenceState;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.plugin.Leftovers;
import io.kontor.host.plugin.LingeringLoader;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.Purged;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Plug-ins made up for the pages. */
public final class SamplePlugins implements PluginDesk {

  private final String nasty;
  private final List<String> done = new ArrayList<>();

  /** Plug-ins of this vendor. */
  public SamplePlugins(String nasty) {
    this.nasty = nasty;
  }

  /** What was done. */
  public List<String> done() {
    return done;
  }

  @Override
  public List<PluginStatus> statuses() {
    return List.of(
        status("auftragsmanager", "Auftragsmanager", PluginState.RUNNING),
        status("sql-shops", "Shops über SQL", PluginState.FAILED),
        status("order-exchange", "Order Exchange", PluginState.FOUND),
        new PluginStatus(
            Path.of("plugins", "readme.jar"),
            Origin.DROPPED,
            Optional.empty(),
            PluginState.REFUSED,
            List.of(new Message("WEB-9", Map.of("name", "JAR", "value", nasty))),
            "",
            new PluginStatus.Counts(0, 0, 0, Duration.ZERO),
            SampleDesk.NOW));
  }

  private PluginStatus status(String id, String title, PluginState state) {
    var manifest =
        new PluginManifest(
            id,
            "1.4.0",
            "x.Y",
            "Kontor " + nasty,
            ">=1.0 & <2.0",
            "Apache-2.0",
            Text.same(title),
            new Text(
                "Aktionen und Bedingungen für Bestellungen",
                "Actions and conditions for orders",
                "Azioni e condizioni per gli ordini"),
            List.of("standard", "professional"),
            PluginManifest.LicenceKind.CODE,
            PluginManifest.Reload.RELOAD,
            new Text("- neu " + nasty, "- new " + nasty, "- nuovo " + nasty));
    return new PluginStatus(
        Path.of("plugins", id + ".jar"),
        Origin.DROPPED,
        Optional.of(manifest),
        state,
        List.of(Message.of("plugins.none")),
        state == PluginState.RUNNING ? "professional" : "",
        new PluginStatus.Counts(4711, 2, 0, Duration.ZERO),
        SampleDesk.NOW);
  }

  @Override
  public Optional<Licence> licence(PluginStatus status) {
    return status
        .manifest()
        .map(
            it ->
                new Licence(
                    it.id(),
                    LicenceState.WARN,
                    Optional.of("professional"),
                    Optional.of(LocalDate.of(2026, 3, 24)),
                    OptionalInt.of(14),
                    Message.of("plugins.code.hint")));
  }

  @Override
  public List<Message> vendorProblems() {
    return List.of(new Message("WEB-9", Map.of("name", "key", "value", nasty)));
  }

  @Override
  public List<LingeringLoader> lingering() {
    return List.of(new LingeringLoader("auftragsmanager", SampleDesk.NOW));
  }

  @Override
  public List<String> activate(String text, String person) {
    if (!text.contains("GOOD")) {
      throw new KontorException(LicenceError.NO_CODE, Map.of());
    }
    done.add("activate " + person);
    return List.of("order-exchange");
  }

  Leftovers left(String id) {
    if (statuses().stream().noneMatch(status -> status.id().equals(id))) {
      throw new KontorException(
          PluginError.NOTHING_LEFT, Map.of("plugin", id, "similar", "command.similar.none"));
    }
    return new Leftovers(new TreeMap<>(Map.of("notes_note", 12345L, "notes_folder", 1L)), 3);
  }

  Purged purge(String id) {
    Leftovers left = left(id);
    done.add("purge " + id);
    return new Purged(left, Path.of("data", "purged", id + ".sql"));
  }

  @Override
  public void pause(String id) {
    done.add("pause " + id);
  }

  @Override
  public void resume(String id) {
    done.add("resume " + id);
  }

  @Override
  public void retry(String id) {
    done.add("retry " + id);
  }
}
