package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that uses XML, the database and rules is reloaded again and again. */
class ReloadTest {

  private static final int FEW = 20;
  private static final int MANY = 200;
  private static final long METASPACE_GROWTH = 5L * 1024 * 1024;

  private static final String USES_ALL =
      """
      private static final ThreadLocal<Integer> SEEN = new ThreadLocal<>();
      @Override public void start() {
        SEEN.set(%d);
        try (var in = Main.class.getResource("/limit.xml").openStream()) {
          var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
          String limit = builder.parse(in).getDocumentElement().getAttribute("grams");
          String stored = context().database().transaction(db -> {
            db.update("write", Map.of("limit", limit));
            return db.list("read", Map.of(), row -> new Limit((int) row.integer("limit")))
                .get(0).toString();
          });
          if (!stored.equals("Limit[grams=500]")) throw new IllegalStateException(stored);
        } catch (Exception e) { throw new IllegalStateException(e); }
      }
      """;

  private static final String ASK =
      "return Answer.of(Verdict.of(inquiry.fact().grams() > inquiry.parameters().grams()), \"\");";

  @TempDir Path folder;
  private HostFixture fixture;
  private FakeDatabase database;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
    database = new FakeDatabase();
    fixture.database = Optional.of(database);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void reloading_leaves_no_loader_no_file_handle_and_no_metaspace_behind() throws Exception {
    reload(0, FEW);
    collected();
    long metaspace = metaspace();
    long handles = handles();

    reload(FEW, MANY);
    assertThat(collected()).as("loaders still alive").isEmpty();

    assertThat(handles()).as("open files").isLessThanOrEqualTo(handles);
    assertThat(metaspace() - metaspace).as("metaspace").isLessThanOrEqualTo(METASPACE_GROWTH);
    assertThat(database.sawContext)
        .as("the host works under its own loader")
        .containsOnly(PluginHost.class.getClassLoader());
  }

  @Test
  void a_loader_that_is_kept_is_told_of() throws Exception {
    reload(0, 1);
    Object kept = fixture.host().contributions().conditionTypes().get(0).value().factType();

    reload(1, 2);

    assertThat(awaitCollection(Duration.ofMillis(200)))
        .extracting(LingeringLoader::plugin)
        .containsExactly("parcels");
    assertThat(kept).isNotNull();
  }

  private void reload(int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      PluginJar.of("parcels", "1.0." + i)
          .members(TestMembers.condition("parcel.heavy", ASK) + USES_ALL.formatted(i % 2))
          .file("limit.xml", "<limit grams=\"500\"/>")
          .writeTo(fixture.jar("parcels.jar"));
      fixture.scanned();
      assertThat(fixture.status("parcels").state())
          .as("%s", fixture.status("parcels").reasons())
          .isEqualTo(PluginState.RUNNING);
      judge(fixture.host().contributions().conditionTypes().get(0).value());
    }
  }

  /** Asks the plug-in's condition about a fact of the plug-in's own type, as a rule does. */
  private <F extends Record, P extends Record> void judge(ConditionType<F, P> type)
      throws ReflectiveOperationException {
    F heavy = type.factType().getDeclaredConstructor(int.class).newInstance(501);
    P limit = type.parameterType().getDeclaredConstructor(int.class).newInstance(500);
    var subject =
        new Subject(new SubjectRef("parcel", "s", "1"), heavy, "1", ZoneOffset.UTC, List.of());
    var inquiry = new Inquiry<>(subject, heavy, limit, fixture.clock.instant(), LedgerView.EMPTY);
    Answer answer = type.ask(inquiry);
    assertThat(answer.verdict()).isEqualTo(Verdict.HOLDS);
  }

  private List<LingeringLoader> collected() {
    return awaitCollection(Duration.ofSeconds(20));
  }

  /** Collects until nothing is left or the time is up; answers what is left. */
  private List<LingeringLoader> awaitCollection(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    List<LingeringLoader> left = fixture.host().lingeringLoaders();
    System.gc();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      System.gc();
      left = fixture.host().lingeringLoaders();
    }
    return left;
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static long handles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }
}
