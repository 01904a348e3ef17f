package io.kontor.host.web;

import io.javalin.config.RoutesConfig;
import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.Account;
import io.kontor.host.people.PeopleError;
import io.kontor.host.people.SetUp;
import java.util.List;
import java.util.Map;

/** Sign in, sign out, set up, choose a language: what can be asked without being signed in. */
final class DoorPages {

  private static final int REFUSED = 422;

  private final Entrance entrance;

  DoorPages(Entrance entrance) {
    this.entrance = entrance;
  }

  void addTo(RoutesConfig config, Dispatch dispatch) {
    dispatch.openPage(config, "/sign-in", this::signInPage);
    dispatch.open(config, "/sign-in", this::signIn);
    dispatch.open(config, "/sign-out", this::signOut);
    dispatch.open(config, "/language", this::language);
    dispatch.openPage(config, "/setup/{token}", this::setUpPage);
    dispatch.open(config, "/setup/{token}", this::setUp);
  }

  private Reply signInPage(Dispatch.Opened opened) {
    if (opened.visit().session().isPresent()) {
      return new Reply.Redirect("/");
    }
    return signInForm(opened, List.of(), 200);
  }

  private Reply signInForm(Dispatch.Opened opened, List<Message> problems, int status) {
    boolean fresh = entrance.setUp().isOpen();
    Request request = opened.request();
    String next = request.query("next").or(() -> request.form("next")).orElse("/");
    return new Reply.View(
        "sign-in", Map.of("problems", problems, "fresh", fresh, "next", next), status);
  }

  private Reply signIn(Dispatch.Opened opened) {
    requireSafeWay(opened.visit());
    Request request = opened.request();
    String name = request.form("name").orElse("");
    try {
      Account account = entrance.signIn().signIn(name, request.rawForm("password"));
      opened.visit().signIn(account.name());
      entrance.audit().record(account.name(), Message.of("audit.sign-in"));
      return new Reply.Redirect(local(request.form("next").orElse("/")));
    } catch (KontorException refused) {
      entrance.audit().record("-", Message.of("audit.sign-in-refused"));
      return signInForm(opened, List.of(refused.problem()), REFUSED);
    }
  }

  private Reply signOut(Dispatch.Opened opened) {
    opened
        .visit()
        .session()
        .ifPresent(
            session -> entrance.audit().record(session.person(), Message.of("audit.sign-out")));
    opened.visit().signOut();
    return new Reply.Redirect("/sign-in");
  }

  private Reply language(Dispatch.Opened opened) {
    Request request = opened.request();
    Language.of(request.form("language").orElse("")).ifPresent(opened.visit()::chooseLanguage);
    return new Reply.Redirect(local(request.form("next").orElse("/")));
  }

  private Reply setUpPage(Dispatch.Opened opened) {
    requireSafeWay(opened.visit());
    if (!entrance.setUp().opens(opened.request().path("token"))) {
      throw new KontorException(PeopleError.LINK, Map.of());
    }
    return setUpForm(List.of(), 200);
  }

  private static Reply setUpForm(List<Message> problems, int status) {
    return new Reply.View(
        "setup", Map.of("problems", problems, "shortest", SetUp.SHORTEST), status);
  }

  private Reply setUp(Dispatch.Opened opened) {
    requireSafeWay(opened.visit());
    Request request = opened.request();
    try {
      entrance
          .setUp()
          .choosePassword(
              request.path("token"), request.rawForm("password"), request.rawForm("repeated"));
    } catch (KontorException refused) {
      if (refused.code() == PeopleError.LINK) {
        throw refused;
      }
      return setUpForm(List.of(refused.problem()), REFUSED);
    }
    entrance.sessions().endAllOf(SetUp.ADMIN);
    opened.visit().signIn(SetUp.ADMIN);
    entrance.audit().record(SetUp.ADMIN, Message.of("audit.set-up"));
    return new Reply.Redirect("/");
  }

  private static void requireSafeWay(Visit visit) {
    if (visit.plainFromAfar()) {
      throw new KontorException(WebError.PLAIN_FROM_AFAR, Map.of());
    }
  }

  /** Only a path of this host; anything else would send a person to a foreign site. */
  private static String local(String next) {
    boolean path = next.startsWith("/") && !next.startsWith("//");
    return path && next.chars().allMatch(c -> c > ' ' && c != '\\') ? next : "/";
  }
}
