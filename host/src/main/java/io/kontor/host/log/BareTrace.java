package io.kontor.host.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.kontor.api.error.KontorException;

/**
 * Prints an exception as its classes and where they were thrown. What a foreign one says is left
 * out: it may quote an address, a row or a password. Kontor's own hold only what everybody may
 * read.
 */
public final class BareTrace extends ThrowableHandlingConverter {

  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown == null) {
      return "";
    }
    var text = new StringBuilder();
    print(text, "", thrown);
    return text.toString();
  }

  private static void print(StringBuilder text, String lead, IThrowableProxy thrown) {
    text.append(lead).append(thrown.getClassName());
    if (thrown instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof KontorException own) {
      text.append(": ").append(own.getMessage());
    }
    text.append(System.lineSeparator());
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    int common = thrown.getCommonFrames();
    for (int i = 0; i < frames.length - common; i++) {
      text.append("\tat ").append(frames[i].getStackTraceElement()).append(System.lineSeparator());
    }
    if (common > 0) {
      text.append("\t... ").append(common).append(" more").append(System.lineSeparator());
    }
    for (IThrowableProxy suppressed : thrown.getSuppressed()) {
      print(text, "Suppressed: ", suppressed);
    }
    if (thrown.getCause() != null) {
      print(text, "Caused by: ", thrown.getCause());
    }
  }
}
