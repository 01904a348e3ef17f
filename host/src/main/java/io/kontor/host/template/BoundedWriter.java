package io.kontor.host.template;

import io.kontor.api.error.KontorException;
import java.io.Writer;
import java.util.Map;

/** Collects what a template writes, up to a limit. */
final class BoundedWriter extends Writer {

  private final StringBuilder text = new StringBuilder();
  private final String template;
  private final int limit;

  BoundedWriter(String template, int limit) {
    this.template = template;
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    if (text.length() + length > limit) {
      throw new KontorException(
          TemplateError.TOO_LONG, Map.of("template", template, "limit", limit));
    }
    text.append(buffer, offset, length);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing to give back.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
