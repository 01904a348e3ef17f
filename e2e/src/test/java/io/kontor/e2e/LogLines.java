package io.kontor.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the host in this program wrote to its log, as far as a terminal would show it. */
final class LogLines implements AutoCloseable {

  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  LogLines() {
    written.start();
    root().addAppender(written);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Warnings and errors; one with a stack trace has a second line. */
  List<String> all() {
    return List.copyOf(written.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(LogLines::text)
        .toList();
  }

  private static String text(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? event.getFormattedMessage()
        : event.getFormattedMessage() + "\n" + event.getThrowableProxy().getClassName();
  }

  /** Whether one begins like this. */
  boolean has(String beginning) {
    return all().stream().anyMatch(line -> line.startsWith(beginning));
  }

  /** Whether one comes without a stack trace. */
  static boolean isOneLine(String line) {
    return !line.contains("\n");
  }

  @Override
  public void close() {
    root().detachAppender(written);
  }
}
