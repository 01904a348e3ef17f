package io.kontor.host.rule;

import static io.kontor.host.rule.TestConditions.labelled;
import static io.kontor.host.rule.TestConditions.rule;
import static io.kontor.host.rule.TestConditions.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.condition.LedgerView;
import io.kontor.host.rule.TestConditions.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCacheTest {

  private static final byte[] KEY = "a key of this installation".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void L13_rules_compiled_once_are_found_again_and_work() {
    assertThat(compile("x", KEY, "1").fromCache()).isFalse();
    RuleBase again = compile("x", KEY, "1");

    assertThat(again.fromCache()).isTrue();
    assertThat(
            again
                .evaluate(
                    List.of(subject(new Parcel("1", "x", 1)), subject(new Parcel("2", "y", 1))),
                    Instant.EPOCH,
                    ref -> LedgerView.EMPTY)
                .matches())
        .hasSize(1);
  }

  @Test
  void L13_other_rules_other_plugins_or_another_key_compile_anew() {
    compile("x", KEY, "1");

    assertThat(compile("y", KEY, "1").fromCache()).isFalse();
    assertThat(compile("x", KEY, "2").fromCache()).isFalse();
    assertThat(compile("x", "another".getBytes(StandardCharsets.UTF_8), "1").fromCache()).isFalse();
  }

  @Test
  void L13_a_file_that_was_tampered_with_is_not_loaded_but_written_anew() throws IOException {
    compile("x", KEY, "1");
    Path file = onlyFile();
    byte[] sound = Files.readAllBytes(file);
    sound[sound.length / 2] ^= 1;
    Files.write(file, sound);

    assertThat(compile("x", KEY, "1").fromCache()).isFalse();
    assertThat(compile("x", KEY, "1").fromCache()).isTrue();
  }

  @Test
  void L13_a_sound_file_under_another_name_or_a_stump_is_not_loaded() throws IOException {
    compile("x", KEY, "1");
    Path x = onlyFile();
    byte[] module = Files.readAllBytes(x);
    Files.delete(x);
    compile("y", KEY, "1");
    Files.write(onlyFile(), module);
    assertThat(compile("y", KEY, "1").fromCache()).isFalse();

    Files.write(onlyFile(), new byte[] {1, 2, 3});
    assertThat(compile("y", KEY, "1").fromCache()).isFalse();
  }

  @Test
  void a_folder_that_cannot_be_written_costs_only_time() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    var compiler = new RuleCompiler(Optional.of(new ModuleCache(file, KEY)));

    assertThat(
            compiler
                .compile(List.of(rule("p", labelled("x"))), Slot.LIVE, PluginClasses.NONE)
                .rules())
        .hasSize(1);
  }

  private RuleBase compile(String label, byte[] key, String pluginVersions) {
    return new RuleCompiler(Optional.of(new ModuleCache(folder, key)))
        .compile(
            List.of(rule("p", labelled(label))),
            Slot.LIVE,
            new PluginClasses(PluginClasses.NONE.loader(), pluginVersions));
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().get(0);
    }
  }
}
