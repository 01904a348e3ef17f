package io.kontor.host.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes sets of templates and keeps watch over the time they take. One for the whole host. */
public final class TemplateEngine implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final TimeLimit time;

  /** An engine that lets a rendering take two seconds. */
  public TemplateEngine() {
    this(LIMIT);
  }

  TemplateEngine(Duration limit) {
    this.time = new TimeLimit(limit);
  }

  /**
   * The mail templates of one profile version. Parsing is done once; keep it as long as the version
   * has tasks.
   *
   * @param sources sources by file name
   * @param ownLanguage the profile's own language, the first choice when a subject has none
   * @return the templates
   */
  public MailTemplates mails(Map<String, String> sources, Optional<String> ownLanguage) {
    return new MailTemplates(sources, ownLanguage, time);
  }

  @Override
  public void close() {
    time.close();
  }
}
