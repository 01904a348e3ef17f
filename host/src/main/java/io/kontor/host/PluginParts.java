package io.kontor.host;

import io.kontor.api.db.Database;
import io.kontor.host.installation.Configuration;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.LicenceFolder;
import io.kontor.host.licence.LicenceStore;
import io.kontor.host.licence.LicenceTable;
import io.kontor.host.licence.Licences;
import io.kontor.host.licence.Licensable;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.VendorKey;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginHostSettings;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.jar.BuiltHere;
import io.kontor.host.plugin.jar.VendorTrust;
import io.kontor.host.plugin.lifecycle.Activation;
import io.kontor.host.plugin.lifecycle.PluginContexts;
import io.kontor.host.plugin.lifecycle.PluginHost;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the plug-in host together: where JARs come from, who is trusted, who is licensed. */
final class PluginParts {

  private final Installation installation;
  private final Configuration configuration;
  private final Clock clock;

  PluginParts(Installation installation, Configuration configuration, Clock clock) {
    this.installation = installation;
    this.configuration = configuration;
    this.clock = clock;
  }

  PluginHost host(Database database, PluginContexts lent) {
    return host(licences(database), lent, installation.data().resolve("plugins").resolve("run"));
  }

  /** One with copies in a folder of its own: nothing else may lie there. */
  PluginHost host(Licences licences, PluginContexts lent, Path runFolder) {
    PluginHostSettings usual =
        PluginHostSettings.of(folder(), runFolder)
            .withSources(installation.pluginSources())
            .withMandatory(configuration.plugins().mandatory());
    PluginHostSettings settings = installation.dev().map(usual::withDev).orElse(usual);
    var trust =
        new VendorTrust(
            new BuiltHere(installation.pluginSources()),
            this::trustedKeys,
            configuration.plugins().allowUnsigned());
    return new PluginHost(settings, trust, activation(licences), lent, clock);
  }

  private Map<String, PublicKey> trustedKeys() {
    return VendorKeys.in(installation.vendors()).all().stream()
        .collect(Collectors.toMap(key -> key.id().toString(), VendorKey::key));
  }

  private Path folder() {
    return installation.folder(configuration.folders().plugins());
  }

  /** Who may use what; asks the database and the folders anew each time. */
  Licences licences(Database database) {
    return licences(new LicenceTable(database, codeFiles()));
  }

  /** The codes that lie as files beside the JARs. */
  LicenceFolder codeFiles() {
    return new LicenceFolder(folder());
  }

  /** Who may use what, by the codes of one store. */
  Licences licences(LicenceStore store) {
    Set<String> free = new TreeSet<>(Licences.FREE_BY_DEFAULT);
    free.addAll(configuration.plugins().withoutLicence());
    return new Licences(
        store,
        VendorKeys.in(installation.vendors()),
        InstallationId.keptIn(installation.data().resolve("installation.id"), new SecureRandom()),
        clock,
        free);
  }

  private Activation activation(Licences licences) {
    int shops = configuration.shops().size();
    return (manifest, origin) -> {
      Licence licence = licence(licences, manifest, origin, shops);
      return licence.runs()
          ? Activation.Decision.allowed(licence.edition().orElse(""), licence.message())
          : Activation.Decision.denied(licence.message());
    };
  }

  /** How it stands with a plug-in's licence. */
  static Licence licence(Licences licences, PluginManifest manifest, Origin origin, int shops) {
    boolean free = manifest.licence() == PluginManifest.LicenceKind.NONE;
    // Who names the project on the command line is the operator, and allows it by that.
    Licences deciding = free && origin == Origin.DEV ? licences.allowing(manifest.id()) : licences;
    return deciding.decide(new Licensable(manifest.id(), manifest.editions(), free, shops));
  }
}
