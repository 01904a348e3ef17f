package io.kontor.host.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import io.kontor.api.error.KontorException;
import io.kontor.host.template.PlainModels.Gap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one exact error of whatever FreeMarker throws: template, line, column, field. FreeMarker's
 * own exceptions are not kept as cause, because their texts may quote a customer's data.
 */
final class TemplateFaults {

  /** What follows lists all of FreeMarker's tokens, or a rule everybody knows. */
  private static final Pattern FOR_GRAMMARIANS =
      Pattern.compile("(?s)\\s*(\\(Note that FreeMarker end-tags|Was expecting one of).*");

  private TemplateFaults() {}

  static KontorException syntax(ParseException fault) {
    return new KontorException(
        TemplateError.SYNTAX,
        Map.of(
            "template", String.valueOf(fault.getTemplateName()),
            "line", fault.getLineNumber(),
            "column", fault.getColumnNumber(),
            "reason", oneLine(fault.getEditorMessage())));
  }

  static KontorException rendering(TemplateException fault, Optional<Gap> gap) {
    Map<String, Object> values = place(fault);
    if (cause(fault, PlainModels.HiddenTypeException.class)
        instanceof PlainModels.HiddenTypeException hidden) {
      values.put("type", hidden.type());
      return new KontorException(TemplateError.HIDDEN_TYPE, values);
    }
    if (cause(fault, TemplateNotFoundException.class) != null
        || cause(fault, MalformedTemplateNameException.class) != null) {
      return new KontorException(TemplateError.NO_INCLUDE, values);
    }
    if (fault instanceof InvalidReferenceException) {
      return missing(values, gap);
    }
    if (fault instanceof FunctionUse use && use.missing() && gap.isPresent()) {
      values.put("field", gap.get().name());
      return missing(values, gap);
    }
    if (fault instanceof FunctionUse use) {
      values.put("field", use.usage());
      return new KontorException(TemplateError.WRONG_TYPE, values);
    }
    return new KontorException(
        fault instanceof UnexpectedTypeException
            ? TemplateError.WRONG_TYPE
            : TemplateError.EXPRESSION,
        values);
  }

  private static KontorException missing(Map<String, Object> values, Optional<Gap> gap) {
    String field = String.valueOf(values.get("field"));
    Optional<Gap> named =
        gap.filter(it -> field.equals(it.name()) || field.endsWith("." + it.name()));
    named
        .flatMap(Gap::because)
        .ifPresent(
            why ->
                values.putAll(
                    Map.of(
                        "because_de", why.de(), "because_en", why.en(), "because_it", why.it())));
    return new KontorException(named.map(Gap::kind).orElse(TemplateError.MISSING), values);
  }

  private static Map<String, Object> place(TemplateException fault) {
    var values = new LinkedHashMap<String, Object>();
    values.put("template", text(fault.getTemplateSourceName()));
    values.put("line", text(fault.getLineNumber()));
    values.put("column", text(fault.getColumnNumber()));
    values.put("field", text(fault.getBlamedExpressionString()));
    return values;
  }

  private static @Nullable Throwable cause(Throwable fault, Class<?> type) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return at;
      }
    }
    return null;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "?" : value.toString();
  }

  private static String oneLine(@Nullable String text) {
    return text == null
        ? ""
        : FOR_GRAMMARIANS.matcher(text).replaceFirst("").replaceAll("\\s+", " ").strip();
  }
}
