package io.kontor.host.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The host's own pages, {@code NAME.ftlh} on the class path. Trusted, so without a limit, but they
 * see and escape exactly as mails do, and a missing value is an error too.
 */
public final class Pages {

  private final Configuration configuration;
  private final Map<String, Function> functions;

  /** A function the pages may call, for example to put a message into the reader's language. */
  @FunctionalInterface
  public interface Function {

    /**
     * Computes a value.
     *
     * @param arguments texts, numbers, booleans, records, moments and amounts as the page gave them
     * @param reader who reads the page
     * @return a value a template may see
     */
    Object call(List<Object> arguments, Reader reader);
  }

  /**
   * Who reads a page.
   *
   * @param language the reader's language
   * @param zone the zone in which moments are shown
   */
  public record Reader(Language language, ZoneId zone) {}

  /**
   * Pages below a folder of the class path.
   *
   * @param loader whose class path
   * @param folder for example {@code io/kontor/host/web/pages}
   * @param functions functions by the name pages call them
   */
  public Pages(ClassLoader loader, String folder, Map<String, Function> functions) {
    this.configuration = LockedTemplates.configuration(new ClassTemplateLoader(loader, folder));
    this.functions = Map.copyOf(functions);
  }

  /**
   * Renders a page. Nothing is written if it cannot be rendered.
   *
   * @param name the page without its ending; may hold a folder
   * @param reader who reads it
   * @param model records, maps, lists and plain values by name
   * @param out where the page goes
   * @throws IOException if it cannot be written
   */
  public void render(String name, Reader reader, Map<String, ?> model, Writer out)
      throws IOException {
    var names = new HashMap<String, Object>();
    functions.forEach(
        (key, function) ->
            names.put(key, (TemplateMethodModelEx) it -> call(function, it, reader)));
    names.putAll(model);
    Locale locale = reader.language().locale();
    var rendering = new Rendering(Optional.empty(), names, new Formats(locale, reader.zone()));
    var page = new StringWriter();
    try {
      Template template = configuration.getTemplate(name + ".ftlh", Locale.ROOT);
      Environment environment = rendering.environment(template, page);
      environment.process();
    } catch (TemplateException e) {
      throw TemplateFaults.rendering(e, rendering.models().lastGap());
    } catch (ParseException e) {
      throw TemplateFaults.syntax(e);
    } catch (TemplateNotFoundException e) {
      throw new KontorException(TemplateError.NO_TEMPLATE, Map.of("template", name, "there", "-"));
    }
    out.write(page.toString());
  }

  private static Object call(Function function, List<?> models, Reader reader)
      throws TemplateModelException {
    List<Object> arguments = new ArrayList<>();
    for (Object model : models) {
      arguments.add(plain(model));
    }
    return function.call(arguments, reader);
  }

  private static Object plain(Object model) throws TemplateModelException {
    if (model instanceof AdapterTemplateModel adapter) {
      return adapter.getAdaptedObject(Object.class);
    }
    if (model instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    if (model instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    if (model instanceof TemplateBooleanModel bool) {
      return bool.getAsBoolean();
    }
    throw new FunctionUse("function(text | number | record)");
  }
}
