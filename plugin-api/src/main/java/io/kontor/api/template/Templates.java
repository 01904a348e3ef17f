package io.kontor.api.template;

import io.kontor.api.subject.Subject;
import java.util.Map;

/**
 * The templates of one profile version. Locked: they see maps, lists, records, texts, numbers and
 * moments, and nothing else. A missing value is an error that names template, line and field, never
 * a hole (L23).
 */
public interface Templates {

  /**
   * Renders a mail in the best language there is: the subject's, then the first that has a
   * template.
   *
   * @param name the template's name without language and ending, for example {@code mail}
   * @param subject whose languages, zone and fact count; the fact's fields are the top-level names
   * @param more further names
   * @return subject line, HTML and plain text
   * @throws io.kontor.api.error.KontorException if there is no such template or it cannot be
   *     rendered
   */
  RenderedMail mail(String name, Subject subject, Map<String, ?> more);
}
