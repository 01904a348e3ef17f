package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Binder;
import io.kontor.host.mail.MailLogin;
import io.kontor.host.mail.MailPart;
import io.kontor.host.mail.MailServerProposal;
import io.kontor.host.people.Role;
import io.kontor.host.settings.SettingsError;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The accounts mails leave by: proposed from the address, tried as typed, used at once. */
public final class MailAccountsPage implements Page {

  private static final String PATH = "/settings/mail";
  private static final String NEW = PATH + "/new";
  private static final String ONE = PATH + "/account/{key}";
  private static final int REFUSED = 422;
  private static final String NONE = "";

  /** In the order in which people fill them in; the rest few ever change. */
  private static final List<String> FIRST =
      List.of(
          "from-address",
          "from-name",
          "key",
          "host",
          "port",
          "security",
          "login",
          "user",
          "password",
          "oauth");

  private final AccountDesk accounts;

  /** Mail accounts. */
  public MailAccountsPage(AccountDesk accounts) {
    this.accounts = accounts;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, request -> Reply.page("mail-accounts", Map.of("accounts", accounts.all())));
    routes.page(NEW, this::blank);
    routes.change(NEW, Role.ADMIN, "audit.mail-account.new", request -> save(request, NONE));
    routes.attempt(NEW + "/check", Role.ADMIN, request -> check(request, NONE));
    routes.page(ONE, this::one);
    routes.change(
        ONE, Role.ADMIN, "audit.mail-account.change", request -> save(request, key(request)));
    routes.attempt(ONE + "/check", Role.ADMIN, request -> check(request, key(request)));
    routes.change(ONE + "/remove", Role.ADMIN, "audit.mail-account.remove", this::remove);
    routes.change(ONE + "/first", Role.ADMIN, "audit.mail-account.first", this::putFirst);
  }

  private static String key(Request request) {
    return request.path("key");
  }

  private Reply blank(Request request) {
    Optional<String> address = request.query("address");
    Optional<MailServerProposal> proposal = address.flatMap(MailServerProposal::of);
    if (proposal.isEmpty()) {
      return Reply.page(
          "mail-address", Map.of("address", address.orElse(""), "refused", address.isPresent()));
    }
    Map<String, String> values = values(address.orElseThrow(), proposal.get());
    String found = proposal.get().known() ? "account.known" : "account.guessed";
    Message notice = new Message(found, Map.of("host", proposal.get().host()));
    return page(request, NONE, new Shown(accounts.blank(values), List.of(notice)));
  }

  private static Map<String, String> values(String address, MailServerProposal it) {
    var values = new HashMap<String, String>();
    values.put("key", address.substring(0, address.lastIndexOf('@')));
    values.put("from-address", address);
    values.put("host", it.host());
    values.put("port", String.valueOf(it.port()));
    values.put("security", Binder.key(it.security()));
    values.put("login", Binder.key(it.login()));
    values.put("user", it.user());
    return values;
  }

  private Reply one(Request request) {
    SettingsDesk.Form form = accounts.form(key(request)).orElseThrow(request::notFound);
    return page(request, key(request), new Shown(form, List.of()));
  }

  private SettingsDesk.Form form(Request request, String before) {
    return before.isEmpty()
        ? accounts.blank(Map.of())
        : accounts.form(before).orElseThrow(request::notFound);
  }

  /** The form of an account that may be changed here. */
  private SettingsDesk.Form own(Request request, String before) {
    SettingsDesk.Form form = form(request, before);
    if (!form.fixed().isEmpty()) {
      throw new KontorException(SettingsError.FIXED, Map.of("path", "mail.accounts " + before));
    }
    return form;
  }

  private Reply save(Request request, String before) {
    SettingsDesk.Form form = own(request, before);
    SettingsDesk.Typed typed = TypedSettings.of(request.form(), form);
    List<SettingsDesk.Problem> problems = accounts.save(before, typed);
    if (!problems.isEmpty()) {
      return page(request, before, Shown.refused(form, typed, problems));
    }
    String key = typed.values().getOrDefault("key", before);
    return new Reply.Done(path(key), new Message("account.saved", Map.of("key", key)));
  }

  private Reply check(Request request, String before) {
    SettingsDesk.Form form = form(request, before);
    SettingsDesk.Typed typed = TypedSettings.of(request.form(), form);
    AccountDesk.Tried tried = accounts.check(before, typed);
    Shown shown = Shown.refused(form, typed, tried.problems());
    return page(request, before, shown.with(tried.parts()));
  }

  private Reply remove(Request request) {
    own(request, key(request));
    accounts.remove(key(request));
    return new Reply.Done(PATH, new Message("account.removed", Map.of("key", key(request))));
  }

  private Reply putFirst(Request request) {
    own(request, key(request));
    accounts.putFirst(key(request));
    return new Reply.Done(PATH, new Message("account.is-first", Map.of("key", key(request))));
  }

  private static String path(String key) {
    return PATH + "/account/" + Where.code(key);
  }

  /** An account's form, with what is to be said about it. */
  private record Shown(
      SettingsDesk.Form form,
      List<SettingsDesk.Problem> problems,
      List<MailPart> parts,
      List<Message> hints) {

    Shown(SettingsDesk.Form form, List<Message> hints) {
      this(form, List.of(), List.of(), hints);
    }

    static Shown refused(
        SettingsDesk.Form form, SettingsDesk.Typed typed, List<SettingsDesk.Problem> problems) {
      return new Shown(SettingsForms.with(form, typed), problems, List.of(), List.of());
    }

    Shown with(List<MailPart> found) {
      return new Shown(form, problems, found, hints);
    }

    /** For a command: what works, or what does not. */
    List<Message> findings(boolean failed) {
      return Stream.concat(
              problems.stream().filter(it -> failed).map(SettingsDesk.Problem::what),
              parts.stream()
                  .filter(it -> failed == (it.state() == MailPart.State.FAILED))
                  .filter(it -> it.state() != MailPart.State.NOT_TRIED)
                  .map(MailPart::finding))
          .toList();
    }
  }

  private Reply page(Request request, String key, Shown shown) {
    List<Field> fields =
        new SettingsFields(shown.form(), shown.problems(), request.phrasing()).all();
    var model = new HashMap<String, Object>();
    model.put("key", key);
    model.put("action", key.isEmpty() ? NEW : path(key));
    model.put("fixed", !shown.form().fixed().isEmpty());
    model.put("first", accounts.all().stream().limit(1).anyMatch(it -> it.key().equals(key)));
    model.put("fields", shown.form().fixed().isEmpty() ? inOrder(fields) : needed(inOrder(fields)));
    model.put("more", fields.stream().filter(it -> !FIRST.contains(it.path())).toList());
    model.put("faults", SettingsForms.faults(fields));
    model.put("hints", shown.hints());
    model.put(
        "way", shown.parts().stream().map(it -> PartLine.of(it, request.phrasing())).toList());
    model.put("found", shown.findings(false));
    model.put("problems", shown.findings(true));
    return new Reply.View("mail-account", model, shown.problems().isEmpty() ? 200 : REFUSED);
  }

  /** Without what this way of signing in does not need. */
  private static List<Field> needed(List<Field> fields) {
    String login =
        fields.stream()
            .filter(it -> "login".equals(it.path()))
            .map(Field::value)
            .findAny()
            .orElse("");
    boolean token =
        login.equals(Binder.key(MailLogin.MICROSOFT)) || login.equals(Binder.key(MailLogin.GOOGLE));
    boolean none = login.equals(Binder.key(MailLogin.NONE));
    Set<String> spare = new HashSet<>();
    if (!token) {
      spare.add("oauth");
    }
    if (token || none) {
      spare.add("password");
    }
    if (none) {
      spare.add("user");
    }
    return fields.stream().filter(it -> !spare.contains(it.path())).toList();
  }

  private static List<Field> inOrder(List<Field> fields) {
    return fields.stream()
        .filter(it -> FIRST.contains(it.path()))
        .sorted(Comparator.comparing(it -> FIRST.indexOf(it.path())))
        .toList();
  }
}
