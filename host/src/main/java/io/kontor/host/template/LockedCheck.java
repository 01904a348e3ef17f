package io.kontor.host.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a parsed template before it is ever used and refuses what FreeMarker itself cannot
 * switch off: reading text as code, leaving the escaping, and swallowing the error of a missing
 * value.
 */
@SuppressWarnings("deprecation") // There is no other way to the parsed form of a template.
final class LockedCheck {

  private static final Pattern BUILT_INS =
      Pattern.compile("\\?\\s*(eval|evalJson|eval_json|interpret|new|api|no_esc|noEsc)\\b");

  private static final List<String> DIRECTIVES =
      List.of("#attempt", "#outputformat", "#noautoesc", "#noAutoEsc", "#outputFormat", "#setting");

  private LockedCheck() {}

  static void check(Template template) {
    walk(template, template.getRootTreeNode());
    boolean html = template.getName().endsWith(".ftlh");
    if (html
        && !(template.getOutputFormat() == HTMLOutputFormat.INSTANCE
            && template.getAutoEscaping())) {
      throw locked(template, 1, 1, "<#ftl>");
    }
  }

  private static void walk(Template template, TemplateElement element) {
    String description = element.getDescription();
    if (!description.startsWith("text \"")) {
      for (String directive : DIRECTIVES) {
        if (description.startsWith(directive)) {
          throw locked(template, element.getBeginLine(), element.getBeginColumn(), directive);
        }
      }
      Matcher builtIn = BUILT_INS.matcher(description);
      if (builtIn.find()) {
        throw locked(
            template, element.getBeginLine(), element.getBeginColumn(), "?" + builtIn.group(1));
      }
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      walk(template, (TemplateElement) element.getChildAt(i));
    }
  }

  private static KontorException locked(Template template, int line, int column, String what) {
    return new KontorException(
        TemplateError.LOCKED,
        Map.of("template", template.getName(), "line", line, "column", column, "what", what));
  }
}
