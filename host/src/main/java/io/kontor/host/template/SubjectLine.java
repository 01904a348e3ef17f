package io.kontor.host.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@subject>Your order ${number}</@subject>}: takes the subject of a mail out of its
 * template. A header is no HTML, so the escaping of the template is taken back.
 */
final class SubjectLine implements TemplateDirectiveModel {

  private static final String START = "<@subject>";

  private String text = "";

  /** Refuses a mail template that does not begin with its subject. */
  static void requireFirst(String template, String source) {
    if (!source.stripLeading().startsWith(START)) {
      throw noSubject(template);
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker says it so.
  public void execute(
      Environment environment,
      @Nullable Map parameters,
      TemplateModel @Nullable [] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (body != null) {
      var out = new StringWriter();
      body.render(out);
      boolean html = environment.getCurrentTemplate().getName().endsWith(".ftlh");
      String line = html ? HtmlEntities.decode(out.toString()) : out.toString();
      text = line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
  }

  /** The subject, one line. */
  String text(String template) {
    if (text.isEmpty()) {
      throw noSubject(template);
    }
    return text;
  }

  private static KontorException noSubject(String template) {
    return new KontorException(
        TemplateError.NO_SUBJECT, Map.of("template", template, "line", 1, "column", 1));
  }
}
