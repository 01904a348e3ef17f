package io.kontor.host.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.kontor.api.Language;
import io.kontor.host.people.Account;
import io.kontor.host.people.Session;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request as the door sees it: which browser, who, in which language, from where. */
final class Visit {

  private static final String COOKIE = "kontor";
  private static final String LANGUAGE_COOKIE = "kontor-language";
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final Context context;
  private final Entrance entrance;
  private final Optional<Session> session;
  private String browser;

  Visit(Context context, Entrance entrance) {
    this.context = context;
    this.entrance = entrance;
    @Nullable String cookie = context.cookie(COOKIE);
    this.browser = cookie == null ? "" : cookie;
    this.session = cookie == null ? Optional.empty() : entrance.sessions().find(cookie);
  }

  Optional<Session> session() {
    return session;
  }

  /** Signs somebody in: always under a new id, so that one planted before is worth nothing. */
  void signIn(String person) {
    entrance.sessions().end(browser);
    give(entrance.sessions().begin(person).id());
  }

  void signOut() {
    entrance.sessions().end(browser);
    context.removeCookie(COOKIE, "/");
  }

  /** The token for the forms of a page; a browser without an id is given one. */
  String formToken() {
    if (browser.isEmpty()) {
      give(entrance.sessions().strangerId());
    }
    return entrance.sessions().formToken(browser);
  }

  /** Whether this form came from a page that was given to this browser. */
  boolean ownForm() {
    @Nullable String header = context.header("X-CSRF-Token");
    @Nullable String sent = header != null ? header : context.formParam("_csrf");
    return sent != null && !browser.isEmpty() && entrance.sessions().sameForm(browser, sent);
  }

  private void give(String id) {
    browser = id;
    context.cookie(cookie(COOKIE, id, -1));
  }

  Language language() {
    return session
        .flatMap(open -> entrance.accounts().find(open.person()))
        .flatMap(Account::language)
        .or(() -> Optional.ofNullable(context.cookie(LANGUAGE_COOKIE)).flatMap(Language::of))
        .or(() -> accepted(context.header("Accept-Language")))
        .orElse(Language.EN);
  }

  void chooseLanguage(Language language) {
    session.ifPresent(open -> entrance.accounts().chooseLanguage(open.person(), language));
    context.cookie(cookie(LANGUAGE_COOKIE, language.code(), YEAR));
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Language.of(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cookie cookie(String name, String value, int seconds) {
    return new Cookie(name, value, "/", seconds, encrypted(), true, null, SameSite.LAX);
  }

  /** A proxy on this machine may say that its own side is encrypted; nobody else is believed. */
  private boolean encrypted() {
    return "https".equals(context.scheme())
        || (Peer.isHere(context) && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto")));
  }

  /** Whether a password sent now could be read on its way. */
  boolean plainFromAfar() {
    return !encrypted() && (!Peer.isHere(context) || Peer.isProxy(context));
  }
}
