package io.kontor.host.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What one rendering sees: names, and how dates and amounts read.
 *
 * @param fact a record whose components are top-level names; may be empty
 * @param names further top-level names; they win over the fact's
 * @param models sees through facts, and remembers why a value was missing
 * @param formats language and zone
 */
record Rendering(Optional<Record> fact, Map<String, ?> names, PlainModels models, Formats formats)
    implements TemplateHashModel {

  Rendering(Optional<Record> fact, Map<String, ?> names, Formats formats) {
    this(fact, names, new PlainModels(), formats);
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Object named = names.get(key);
    return named != null
        ? models.wrapNamed(key, named)
        : models.wrapNamed(key, fact.flatMap(it -> RecordModel.component(it, key)).orElse(null));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  Environment environment(Template template, Writer out) throws TemplateException, IOException {
    Environment environment = template.createProcessingEnvironment(this, out, models);
    environment.setLocale(formats.locale());
    environment.setTimeZone(TimeZone.getTimeZone(formats.zone()));
    return environment;
  }
}
