package io.kontor.host.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The file into which a host writes its log while it runs: a new one each day, two weeks kept. */
public final class LogFile {

  private static final String PATTERN = "%d %-5level [%thread] %logger{30} %msg%n%bare";
  private static final int DAYS = 14;
  private static final FileSize MOST_A_FILE = FileSize.valueOf("20MB");
  private static final FileSize MOST_IN_ALL = FileSize.valueOf("500MB");

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
  private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

  private LogFile(Path file) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    appender.setContext(context);
    appender.setName(file.toString());
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.setRollingPolicy(rolling(file));
    appender.start();
    root.addAppender(appender);
  }

  /**
   * Works with the log in a file, whose folder is made if need be; one that cannot be written is
   * done without.
   */
  public static <T> T during(Path file, Supplier<T> work) {
    var log = new LogFile(file);
    try {
      return work.get();
    } finally {
      log.close();
    }
  }

  private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(Path file) {
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file.toString().replaceFirst("\\.log$", "") + ".%d.%i.log");
    policy.setMaxHistory(DAYS);
    policy.setMaxFileSize(MOST_A_FILE);
    policy.setTotalSizeCap(MOST_IN_ALL);
    policy.start();
    return policy;
  }

  private void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}
