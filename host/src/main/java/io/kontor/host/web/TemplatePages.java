package io.kontor.host.web;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.template.Pages;
import io.kontor.host.wording.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The host's own pages. Beside the functions of every template they may call {@code t(key, name,
 * value …)} for a wording, {@code say(message)} for a message or a text in three languages, and
 * {@code count(number)} for a number with its thousands apart.
 */
public final class TemplatePages implements PageRenderer {

  private static final String FOLDER = "io/kontor/host/web/pages";

  private final Wording wording;
  private final Pages pages;

  /** Pages that speak with these words. */
  public TemplatePages(Wording wording) {
    this.wording = wording;
    this.pages =
        new Pages(
            TemplatePages.class.getClassLoader(),
            FOLDER,
            Map.of("t", this::text, "say", this::say, "count", this::count));
  }

  @Override
  public void render(String template, Phrasing reader, Map<String, ?> model, Writer out)
      throws IOException {
    pages.render(template, new Pages.Reader(reader.language(), reader.zone()), model, out);
  }

  private Object text(List<Object> arguments, Pages.Reader reader) {
    var values = new HashMap<String, String>();
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      values.put(arguments.get(i).toString(), arguments.get(i + 1).toString());
    }
    return wording.sentence(new Message(arguments.get(0).toString(), values), reader.language());
  }

  private Object say(List<Object> arguments, Pages.Reader reader) {
    Object said = arguments.get(0);
    if (said instanceof Message message) {
      return wording.sentence(message, reader.language());
    }
    return said instanceof Text text ? text.in(reader.language()) : said.toString();
  }

  private Object count(List<Object> arguments, Pages.Reader reader) {
    long number = ((Number) arguments.get(0)).longValue();
    return new Phrasing(reader.language(), wording, reader.zone()).number(number);
  }
}
