package io.kontor.host.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/**
 * What a run of the demo came to. Orders and tasks are the state at the end; all else counts this
 * run.
 *
 * @param orders orders of the shop, without abandoned checkouts
 * @param evaluated orders looked at
 * @param fired tasks that came to be, for each profile
 * @param mails what became of mails
 * @param tasks all tasks by state
 * @param seconds how long it took
 */
public record DemoSummary(
    long orders,
    long evaluated,
    Map<String, Integer> fired,
    Mails mails,
    Map<String, Long> tasks,
    Map<String, Double> seconds) {

  /** Sorts, so that two equal runs read the same. */
  public DemoSummary {
    fired = new TreeMap<>(fired);
    tasks = new TreeMap<>(tasks);
  }

  /**
   * What became of mails.
   *
   * @param accepted mails the server took
   * @param uncertain tasks of which nobody can know
   */
  public record Mails(long accepted, long uncertain) {}

  /** Writes it as JSON. */
  public void write(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, new ObjectMapper().writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
