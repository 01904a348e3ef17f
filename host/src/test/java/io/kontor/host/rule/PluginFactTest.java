package io.kontor.host.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in brings its own kind of subject, in classes the host does not know. */
class PluginFactTest {

  private static final String SOURCE =
      """
      package acme;
      import io.kontor.api.Language;
      import io.kontor.api.condition.*;
      import java.util.*;
      public record Pallet(String id, int height) {
        public record Taller(int height) {}
        public static final class TallerType implements ConditionType<Pallet, Taller> {
          public String id() { return "acme.taller"; }
          public Class<Pallet> factType() { return Pallet.class; }
          public Class<Taller> parameterType() { return Taller.class; }
          public List<Sentence> sentences() { return List.of(); }
          public Set<Input> inputs() { return Set.of(Input.OWN); }
          public Answer ask(Inquiry<Pallet, Taller> q) {
            return Answer.of(Verdict.of(q.fact().height() > q.parameters().height()), "");
          }
          public Optional<Constraint> constraint(Taller p) {
            return Optional.of(new Constraint(Constraint.Rank.RANGE,
                "height > " + p.height(), "height <= " + p.height()));
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void rules_fire_on_the_facts_of_a_plugin() throws Exception {
    try (URLClassLoader plugin = plugin()) {
      Condition<?, ?> taller = condition(plugin, 3);
      Subject tall = pallet(plugin, "tall", 4);
      Subject flat = pallet(plugin, "flat", 3);
      var rule = new Rule("high", taller.type().factType(), Set.of(), List.of(List.of(taller)));

      RuleBase base =
          new RuleCompiler(Optional.empty())
              .compile(List.of(rule), Slot.CHECK, new PluginClasses(plugin, "acme 1"));

      assertThat(base.refused()).isEmpty();
      assertThat(
              base.evaluate(List.of(tall, flat), Instant.EPOCH, ref -> LedgerView.EMPTY).matches())
          .containsExactly(new Match("high", tall));
    }
  }

  private URLClassLoader plugin() throws IOException {
    Path source = Files.createDirectories(folder.resolve("acme")).resolve("Pallet.java");
    Files.writeString(source, SOURCE);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(result).isZero();
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ConditionType.class.getClassLoader());
  }

  private static Subject pallet(ClassLoader plugin, String id, int height) throws Exception {
    Object fact =
        plugin
            .loadClass("acme.Pallet")
            .getConstructor(String.class, int.class)
            .newInstance(id, height);
    return new Subject(
        new SubjectRef("pallet", "depot", id), (Record) fact, id, ZoneOffset.UTC, List.of());
  }

  private static Condition<?, ?> condition(ClassLoader plugin, int height) throws Exception {
    Object type = plugin.loadClass("acme.Pallet$TallerType").getConstructor().newInstance();
    Object parameters =
        plugin.loadClass("acme.Pallet$Taller").getConstructor(int.class).newInstance(height);
    return condition((ConditionType<?, ?>) type, parameters);
  }

  private static <F extends Record, P extends Record> Condition<F, P> condition(
      ConditionType<F, P> type, Object parameters) {
    return new Condition<>(type, type.parameterType().cast(parameters), false);
  }
}
