package io.kontor.host.template;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import io.kontor.api.order.Money;
import org.jspecify.annotations.Nullable;

/** An amount: shown as a total in the reader's language; its amount and currency can be asked. */
record MoneyModel(Money value, PlainModels models)
    implements TemplateHashModel, TemplateScalarModel, AdapterTemplateModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return switch (key) {
      case "amount" -> models.wrap(value.amount());
      case "currency" -> models.wrap(value.currency().getCurrencyCode());
      default -> null;
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public String getAsString() {
    return Formats.total(value, Environment.getCurrentEnvironment().getLocale());
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return value;
  }
}
