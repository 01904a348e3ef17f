package io.kontor.host.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where plug-ins come from and how they go.
 *
 * @param dropFolder JARs are dropped here
 * @param sourceFolders folders of plug-in projects; {@code PROJECT/target/*.jar} is looked at
 * @param devFolder one Maven project under development; what it compiles is trusted and wins over
 *     any version
 * @param runFolder for the host's own private copies; nothing else may lie there
 * @param mandatory ids of plug-ins without which the host shall not start
 * @param moment how long a scan waits for calls that are just ending
 * @param patience how long a plug-in that is stopped may take to end its running calls before that
 *     is said
 */
public record PluginHostSettings(
    Path dropFolder,
    List<Path> sourceFolders,
    Optional<Path> devFolder,
    Path runFolder,
    Set<String> mandatory,
    Duration moment,
    Duration patience) {

  public PluginHostSettings {
    sourceFolders = List.copyOf(sourceFolders);
    mandatory = Set.copyOf(mandatory);
  }

  /** The usual settings: one folder to drop into, copies in another. */
  public static PluginHostSettings of(Path dropFolder, Path runFolder) {
    return new PluginHostSettings(
        dropFolder,
        List.of(),
        Optional.empty(),
        runFolder,
        Set.of(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60));
  }

  public PluginHostSettings withSources(List<Path> folders) {
    return new PluginHostSettings(
        dropFolder, folders, devFolder, runFolder, mandatory, moment, patience);
  }

  public PluginHostSettings withDev(Path folder) {
    return new PluginHostSettings(
        dropFolder, sourceFolders, Optional.of(folder), runFolder, mandatory, moment, patience);
  }

  public PluginHostSettings withMandatory(Set<String> ids) {
    return new PluginHostSettings(
        dropFolder, sourceFolders, devFolder, runFolder, ids, moment, patience);
  }

  public PluginHostSettings withTimes(Duration newMoment, Duration newPatience) {
    return new PluginHostSettings(
        dropFolder, sourceFolders, devFolder, runFolder, mandatory, newMoment, newPatience);
  }
}
