package io.kontor.host.template;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.kontor.api.order.Money;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The functions a template may call: {@code date(x)}, {@code date(x, "long")}, {@code time(x)},
 * {@code dateTime(x)}, {@code money(x)}, {@code unitPrice(x)} and {@code number(x, digits)}.
 */
final class TemplateFunctions {

  private TemplateFunctions() {}

  static void addTo(Configuration configuration) {
    configuration.setSharedVariable("date", (TemplateMethodModelEx) TemplateFunctions::date);
    configuration.setSharedVariable("time", (TemplateMethodModelEx) TemplateFunctions::time);
    configuration.setSharedVariable(
        "dateTime", (TemplateMethodModelEx) TemplateFunctions::dateTime);
    configuration.setSharedVariable("money", (TemplateMethodModelEx) TemplateFunctions::money);
    configuration.setSharedVariable(
        "unitPrice", (TemplateMethodModelEx) TemplateFunctions::unitPrice);
    configuration.setSharedVariable("number", (TemplateMethodModelEx) TemplateFunctions::number);
  }

  private static Object date(List<?> arguments) throws TemplateModelException {
    TemporalAccessor value = moment("date", arguments, Formats::hasDate);
    return text(formats().date(value, arguments.size() > 1 ? style(arguments.get(1)) : "medium"));
  }

  private static Object time(List<?> arguments) throws TemplateModelException {
    return text(formats().time(moment("time", arguments, Formats::hasTime)));
  }

  private static Object dateTime(List<?> arguments) throws TemplateModelException {
    TemporalAccessor value =
        moment("dateTime", arguments, (f, it) -> f.hasDate(it) && f.hasTime(it));
    return text(formats().dateTime(value));
  }

  private static Object money(List<?> arguments) throws TemplateModelException {
    return text(Formats.total(amount("money", arguments), formats().locale()));
  }

  private static Object unitPrice(List<?> arguments) throws TemplateModelException {
    return text(formats().unitPrice(amount("unitPrice", arguments)));
  }

  private static Object number(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateNumberModel value)) {
      throw new FunctionUse("number(number, digits)", arguments);
    }
    int digits =
        arguments.size() > 1 && arguments.get(1) instanceof TemplateNumberModel places
            ? Math.min(10, Math.max(0, places.getAsNumber().intValue()))
            : 0;
    return text(formats().number(new BigDecimal(value.getAsNumber().toString()), digits));
  }

  private static TemporalAccessor moment(
      String name, List<?> arguments, BiPredicate<Formats, TemporalAccessor> fits)
      throws TemplateModelException {
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof MomentModel moment
        && fits.test(formats(), moment.value())) {
      return moment.value();
    }
    throw new FunctionUse(name + "(moment)", arguments);
  }

  private static Money amount(String name, List<?> arguments) throws TemplateModelException {
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof AdapterTemplateModel adapter
        && adapter.getAdaptedObject(Object.class) instanceof Money money) {
      return money;
    }
    throw new FunctionUse(name + "(amount)", arguments);
  }

  private static String style(Object argument) throws TemplateModelException {
    String style = argument instanceof TemplateScalarModel scalar ? scalar.getAsString() : "";
    if (!List.of("short", "medium", "long", "full").contains(style)) {
      throw new FunctionUse("date(moment, \"short|medium|long|full\")");
    }
    return style;
  }

  private static Formats formats() {
    return Formats.of(Environment.getCurrentEnvironment());
  }

  private static SimpleScalar text(String value) {
    return new SimpleScalar(value);
  }
}
