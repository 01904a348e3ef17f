package io.kontor.host.template;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateScalarModel;
import java.time.temporal.TemporalAccessor;

/** A moment or a day: shown as a date in the reader's language and the subject's zone. */
record MomentModel(TemporalAccessor value) implements TemplateScalarModel, AdapterTemplateModel {

  @Override
  public String getAsString() {
    return Formats.of(Environment.getCurrentEnvironment()).date(value, "medium");
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return value;
  }
}
