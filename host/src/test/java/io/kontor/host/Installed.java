package io.kontor.host;

import io.kontor.host.config.Problems;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.lifecycle.PluginHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plug-ins of an installation as the host wires them, without its database. */
public final class Installed implements AutoCloseable {

  private final Path home;
  private final PluginHost plugins;

  /** An installation where nothing lies yet; {@code parcels} needs no activation code. */
  public Installed(Path home) throws IOException {
    this.home = Files.createDirectories(home);
    var installation = Installation.at(home, Optional.empty());
    Clock clock = Clock.systemUTC();
    var parts = new PluginParts(installation, configuration(), clock);
    this.plugins =
        parts.host(
            parts.licences(new CodeFiles(parts.codeFiles())),
            new BareContexts(clock, Map.of(), new LentShops(new ConnectedShops(List.of()))),
            home.resolve("run"));
  }

  /** Puts a JAR there. */
  public void drop(Path jar) throws IOException {
    Path folder = Files.createDirectories(home.resolve("plugins"));
    Files.copy(jar, folder.resolve(jar.getFileName()));
  }

  /** Trusts a vendor from now on. */
  public void trust(Path publicKey) throws IOException {
    Path folder = Files.createDirectories(home.resolve("conf/vendors"));
    Files.copy(publicKey, folder.resolve(publicKey.getFileName()));
  }

  /** How the only plug-in is after one more look. */
  public PluginStatus look() {
    plugins.scan();
    return plugins.statuses().get(0);
  }

  private static Configuration configuration() {
    return ConfigurationFile.parse(
            "plugins: { without-licence: [parcels] }", "kontor.yaml", Map.of(), new Problems())
        .orElseThrow();
  }

  @Override
  public void close() {
    plugins.close();
  }
}
