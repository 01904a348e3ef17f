package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginManifest.LicenceKind;
import io.kontor.host.plugin.PluginManifest.Reload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;

/** Reads the entries of one JAR's manifest and names all that is wrong with them at once. */
final class ManifestReader {

  /** What came of it: a manifest, or at least one problem. */
  record Reading(Optional<PluginManifest> manifest, List<Message> problems) {}

  private static final Pattern EDITION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
  private static final Pattern REQUIRES =
      Pattern.compile(">=\\s*\\d+\\.\\d+\\.\\d+\\s*&\\s*<\\s*\\d+\\.\\d+\\.\\d+");
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}.]*");
  private static final int ID_LENGTH = 32;

  private final String file;
  private final Attributes entries;
  private final String apiVersion;
  private final List<String> missing = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();

  ManifestReader(String file, Attributes entries, String apiVersion) {
    this.file = file;
    this.entries = entries;
    this.apiVersion = apiVersion;
  }

  Reading read() {
    var manifest =
        new PluginManifest(
            formed("Plugin-Id", PluginManifest.ID, "my-plugin"),
            formed("Plugin-Version", VERSION, "1.2.3"),
            formed("Plugin-Class", CLASS_NAME, "com.example.MyPlugin"),
            required("Plugin-Provider"),
            required("Plugin-Requires"),
            required("Plugin-License"),
            text("Kontor-Title"),
            text("Kontor-Purpose"),
            editions(),
            choice("Kontor-Licence", LicenceKind.values()).orElse(LicenceKind.CODE),
            choice("Kontor-Reload", Reload.values()).orElse(Reload.RELOAD),
            Text.same(""));
    checkId(manifest.id());
    checkRequires(manifest);
    checkDependencies();
    if (!missing.isEmpty()) {
      add(PluginError.MANIFEST_INCOMPLETE, Map.of("entries", String.join(", ", missing)));
    }
    return new Reading(
        problems.isEmpty() ? Optional.of(manifest) : Optional.empty(), List.copyOf(problems));
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(entries.getValue(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private String required(String name) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      missing.add(name);
    }
    return value.orElse("");
  }

  private String formed(String name, Pattern form, String example) {
    String value = required(name);
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      wrong(name, value, example);
    }
    return value;
  }

  private Text text(String name) {
    return new Text(required(name + "-de"), required(name + "-en"), required(name + "-it"));
  }

  private List<String> editions() {
    String value = optional("Kontor-Editions").orElse("");
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> editions = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    boolean formed = editions.stream().allMatch(e -> EDITION.matcher(e).matches());
    if (!formed || editions.stream().distinct().count() != editions.size()) {
      wrong("Kontor-Editions", value, "free, standard, premium");
    }
    return editions;
  }

  private <E extends Enum<E>> Optional<E> choice(String name, E[] values) {
    String value = required(name);
    Optional<E> choice =
        Arrays.stream(values).filter(e -> e.name().equalsIgnoreCase(value)).findFirst();
    if (!value.isEmpty() && choice.isEmpty()) {
      List<String> names =
          Arrays.stream(values).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
      wrong(name, value, String.join(" | ", names));
    }
    return choice;
  }

  private void checkId(String id) {
    if (id.length() > ID_LENGTH) {
      wrong("Plugin-Id", id, "my-plugin (<= " + ID_LENGTH + ")");
    }
  }

  /** PF4J reads {@code 1.2.0} as {@code >=1.2.0} without an end, so a full range is asked for. */
  private void checkRequires(PluginManifest manifest) {
    String requires = manifest.requires();
    if (requires.isEmpty()) {
      return;
    }
    if (!REQUIRES.matcher(requires).matches()) {
      add(PluginError.REQUIRES_FORM, Map.of("value", requires));
    } else if (!new DefaultVersionManager().checkVersionConstraint(apiVersion, requires)) {
      add(
          PluginError.API_RANGE,
          Map.of("plugin", manifest.id(), "requires", requires, "api", apiVersion));
    }
  }

  private void checkDependencies() {
    optional("Plugin-Dependencies")
        .ifPresent(value -> add(PluginError.HAS_DEPENDENCIES, Map.of("value", value)));
  }

  private void wrong(String entry, String value, String expected) {
    add(PluginError.MANIFEST_VALUE, Map.of("entry", entry, "value", value, "expected", expected));
  }

  private void add(PluginError code, Map<String, String> values) {
    var named = new java.util.LinkedHashMap<String, String>(values);
    named.put("file", file);
    problems.add(Message.of(code, named));
  }
}
