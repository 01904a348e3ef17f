package io.kontor.host.template;

import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.template.RenderedMail;
import io.kontor.api.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail templates of one profile version: {@code NAME.LANGUAGE.ftlh} makes subject and HTML,
 * {@code NAME.LANGUAGE.ftl} beside it the plain part, which is otherwise derived. The first line of
 * each mail is {@code <@subject>…</@subject>}. HTML templates may include HTML templates of the
 * same folder, plain ones plain ones.
 */
public final class MailTemplates implements Templates {

  private static final Pattern MAIL =
      Pattern.compile("([^/.]+)\\.([a-z]{2,3}(?:-[A-Z]{2})?)\\.(ftlh|ftl)");

  private final Map<String, String> sources;
  private final Optional<String> ownLanguage;
  private final LockedTemplates html;
  private final LockedTemplates plain;

  MailTemplates(Map<String, String> sources, Optional<String> ownLanguage, TimeLimit time) {
    this.sources = Map.copyOf(sources);
    this.ownLanguage = ownLanguage;
    this.html = new LockedTemplates(endingWith(".ftlh"), time);
    this.plain = new LockedTemplates(endingWith(".ftl"), time);
  }

  private Map<String, String> endingWith(String ending) {
    var found = new HashMap<String, String>(sources);
    found.keySet().removeIf(name -> !name.endsWith(ending));
    return found;
  }

  /**
   * What is wrong with them before any is used.
   *
   * @return one error for each broken template, in the order of their names
   */
  public List<KontorException> check() {
    List<KontorException> problems = new ArrayList<>();
    for (String name : new TreeMap<>(sources).keySet()) {
      try {
        if (name.endsWith(".ftlh")) {
          html.parse(name, Locale.ROOT);
        } else if (name.endsWith(".ftl")) {
          plain.parse(name, Locale.ROOT);
        }
        if (carriesSubject(name)) {
          SubjectLine.requireFirst(name, sources.getOrDefault(name, ""));
        }
      } catch (KontorException e) {
        problems.add(e);
      }
    }
    return problems;
  }

  /**
   * The languages a mail can be written in.
   *
   * @param name the template's name without language and ending
   * @return language tags, sorted
   */
  public List<String> languages(String name) {
    var found = new TreeMap<String, String>();
    for (String source : sources.keySet()) {
      Matcher mail = MAIL.matcher(source);
      if (mail.matches() && mail.group(1).equals(name)) {
        found.put(mail.group(2), source);
      }
    }
    return List.copyOf(found.keySet());
  }

  @Override
  public RenderedMail mail(String name, Subject subject, Map<String, ?> more) {
    Choice choice = choose(name, subject);
    String base = name + "." + choice.language();
    String first = base + (sources.containsKey(base + ".ftlh") ? ".ftlh" : ".ftl");
    SubjectLine.requireFirst(first, sources.getOrDefault(first, ""));
    var line = new SubjectLine();
    var names = new HashMap<String, Object>(more);
    names.put("subject", line);
    Rendering rendering = rendering(subject, names, choice.language());
    String body = render(first, rendering);
    String subjectText = line.text(first);
    if (first.endsWith(".ftl")) {
      return new RenderedMail(subjectText, "", body, choice.language(), choice.from());
    }
    String text =
        sources.containsKey(base + ".ftl")
            ? render(base + ".ftl", rendering)
            : PlainText.of(body) + "\n";
    return new RenderedMail(subjectText, body, text, choice.language(), choice.from());
  }

  private String render(String name, Rendering rendering) {
    LockedTemplates set = name.endsWith(".ftlh") ? html : plain;
    return set.render(name, rendering).strip() + "\n";
  }

  private static Rendering rendering(Subject subject, Map<String, ?> names, String language) {
    return new Rendering(
        Optional.of(subject.fact()), names, new Formats(Formats.locale(language), subject.zone()));
  }

  private record Choice(String language, String from) {}

  private Choice choose(String name, Subject subject) {
    List<String> there = languages(name);
    if (there.isEmpty()) {
      throw new KontorException(
          TemplateError.NO_TEMPLATE,
          Map.of("template", name, "there", String.join(", ", new TreeMap<>(sources).keySet())));
    }
    for (String wanted : subject.languages()) {
      Optional<String> match = match(there, wanted);
      if (match.isPresent()) {
        return new Choice(match.get(), isOwn(subject, wanted) ? "order" : "shop");
      }
    }
    String first = ownLanguage.flatMap(own -> match(there, own)).orElse(there.get(0));
    return new Choice(first, "first");
  }

  private static Optional<String> match(List<String> there, String wanted) {
    Locale locale = Locale.forLanguageTag(wanted.replace('_', '-'));
    List<String> tags = List.of(locale.toLanguageTag(), locale.getLanguage());
    return tags.stream().filter(there::contains).findFirst();
  }

  /** Whether a language is the one the subject itself was written in. */
  private static boolean isOwn(Subject subject, String language) {
    return RecordModel.component(subject.fact(), "language")
        .filter(own -> own.toString().equals(language))
        .isPresent();
  }

  private boolean carriesSubject(String name) {
    Matcher mail = MAIL.matcher(name);
    return mail.matches()
        && (name.endsWith(".ftlh")
            || !sources.containsKey(mail.group(1) + "." + mail.group(2) + ".ftlh"));
  }
}
