package io.kontor.host.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFileTest {

  private static final Logger log = LoggerFactory.getLogger(LogFileTest.class);

  @TempDir private Path home;

  private static boolean fail(String what) {
    log.error(what, new IllegalStateException("anna@example.org"));
    return true;
  }

  @Test
  void holds_what_was_logged_meanwhile_and_nothing_that_foreign_exceptions_say() {
    Path file = home.resolve("logs/kontor.log");
    fail("before");
    assertThat(LogFile.during(file, () -> fail("of shop main"))).isTrue();
    fail("after");

    assertThat(file)
        .content()
        .contains("ERROR", "of shop main", "java.lang.IllegalStateException", "LogFileTest")
        .doesNotContain("anna@example.org", "before", "after");
  }

  @Test
  void one_that_cannot_be_written_harms_nothing() {
    assertThat(LogFile.during(Path.of("/dev/null/kontor.log"), () -> fail("not lost"))).isTrue();
  }
}
