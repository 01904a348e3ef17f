package io.kontor.host.template;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A set of templates under lock: they see each other and the model, and nothing else. */
final class LockedTemplates {

  static final int OUTPUT_LIMIT = 1 << 20;

  private final Map<String, String> sources;
  private final TimeLimit time;
  private final Configuration configuration;
  private final Map<Locale, Map<String, Template>> parsed = new HashMap<>();

  LockedTemplates(Map<String, String> sources, TimeLimit time) {
    this.sources = Map.copyOf(sources);
    this.time = time;
    var loader = new StringTemplateLoader();
    this.sources.forEach(loader::putTemplate);
    this.configuration = configuration(loader);
  }

  static Configuration configuration(TemplateLoader loader) {
    var configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(loader);
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new PlainModels());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    // Locale-aware decimal sign, but no grouping: an order number is not "10.042".
    configuration.setNumberFormat("0.######");
    TemplateFunctions.addTo(configuration);
    return configuration;
  }

  /** Parses and checks every template. */
  synchronized Map<String, Template> parsed(Locale locale) {
    Map<String, Template> known = parsed.get(locale);
    if (known != null) {
      return known;
    }
    // All of them, because an included one is looked up by FreeMarker under the same locale.
    var templates = new HashMap<String, Template>();
    for (String name : sources.keySet()) {
      templates.put(name, parse(name, locale));
    }
    parsed.put(locale, templates);
    return templates;
  }

  Template parse(String name, Locale locale) {
    try {
      Template template = configuration.getTemplate(name, locale);
      LockedCheck.check(template);
      _CoreAPI.addThreadInterruptedChecks(template);
      return template;
    } catch (ParseException e) {
      throw TemplateFaults.syntax(e);
    } catch (IOException e) {
      // FreeMarker remembers a template it could not parse.
      if (e.getCause() instanceof ParseException fault) {
        throw TemplateFaults.syntax(fault);
      }
      throw new UncheckedIOException("A template in memory cannot be read: " + name, e);
    }
  }

  String render(String name, Rendering rendering) {
    Template template = parsed(rendering.formats().locale()).get(name);
    if (template == null) {
      throw new KontorException(
          TemplateError.NO_TEMPLATE,
          Map.of("template", name, "there", String.join(", ", new TreeSet<>(sources.keySet()))));
    }
    var out = new BoundedWriter(name, OUTPUT_LIMIT);
    try (TimeLimit.Watched watched = time.start()) {
      process(template, rendering, out, watched);
    }
    return out.toString();
  }

  private void process(
      Template template, Rendering rendering, BoundedWriter out, TimeLimit.Watched watched) {
    try {
      rendering.environment(template, out).process();
    } catch (TemplateException e) {
      throw watched.fired()
          ? tooSlow(template)
          : TemplateFaults.rendering(e, rendering.models().lastGap());
    } catch (RuntimeException e) {
      throw watched.fired() ? tooSlow(template) : e;
    } catch (StackOverflowError e) {
      throw tooSlow(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KontorException tooSlow(Template template) {
    return new KontorException(
        TemplateError.TOO_SLOW,
        Map.of("template", template.getName(), "seconds", time.limit().toSeconds()));
  }
}
