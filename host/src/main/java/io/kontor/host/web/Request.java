package io.kontor.host.web;

import io.javalin.http.Context;
import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a page. */
public final class Request {

  private final Context context;
  private final Phrasing phrasing;
  private final String person;

  Request(Context context, Phrasing phrasing, String person) {
    this.context = context;
    this.phrasing = phrasing;
    this.person = person;
  }

  /** How the reader is spoken to. */
  public Phrasing phrasing() {
    return phrasing;
  }

  /** The reader's language. */
  public Language language() {
    return phrasing.language();
  }

  /** Who asks. */
  public String person() {
    return person;
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** A part of the path that is a number. */
  public long number(String name) {
    return parse(name, path(name));
  }

  /** A parameter of the address, stripped; empty if missing or blank. */
  public Optional<String> query(String name) {
    return filled(context.queryParam(name));
  }

  /** A field of the form, stripped; empty if missing or blank. */
  public Optional<String> form(String name) {
    return filled(context.formParam(name));
  }

  /** Why somebody decides something: nobody decides without a reason. */
  public String reason() {
    return form("reason").orElseThrow(() -> new KontorException(WebError.REASON, Map.of()));
  }

  /** A page asked for that is not there. */
  public KontorException notFound() {
    return new KontorException(WebError.NOT_FOUND, Map.of("path", context.path()));
  }

  /** The key of the last row already shown, for lists that are keyed by numbers. */
  public long before() {
    return query("before").map(text -> parse("before", text)).orElse(Long.MAX_VALUE);
  }

  private static long parse(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new KontorException(WebError.PARAMETER, Map.of("name", name, "value", text), e);
    }
  }

  /** A field of the form exactly as sent; for passwords. */
  public String rawForm(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** All fields of the form. */
  public Map<String, List<String>> form() {
    return context.formParamMap();
  }

  private static Optional<String> filled(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(Predicate.not(String::isEmpty));
  }
}
