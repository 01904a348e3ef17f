package io.kontor.host.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * What a run of the demo came to. Orders and tasks are the state at the end; all else counts this
 * run.
 *
 * @param orders orders of the shop
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
    Seconds seconds) {

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

  /**
   * How long things took, from the start of the program.
   *
   * @param ready until the host stood
   * @param firstMail until the first mail was taken; null when none left
   * @param total until all was done
   */
  @JsonPropertyOrder({"ready", "first-mail", "total"})
  public record Seconds(
      double ready, @JsonProperty("first-mail") @Nullable Double firstMail, double total) {}

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
