package io.kontor.host.command.init;

import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problem;
import io.kontor.host.mail.MailAccount;
import io.kontor.host.mail.MailAccountCheck;
import io.kontor.host.mail.MailServerProposal;
import io.kontor.host.mail.RefreshTokens;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/** The mail account: proposed from the address, asked for, and tried without sending anything. */
final class MailSteps {

  private static final Set<String> SECURITY = Set.of("starttls", "tls", "none");
  private static final Set<String> LOGIN = Set.of("password", "none", "microsoft", "google");
  private static final int PORT = 587;

  private final Terminal terminal;
  private final Dialogue dialogue;
  private final Draft draft;
  private final MailAccountCheck check;

  MailSteps(Terminal terminal, Dialogue dialogue, Draft draft, Clock clock) {
    this.terminal = terminal;
    this.dialogue = dialogue;
    this.draft = draft;
    // A renewed token is only needed to find out whether it works; the run renews its own.
    this.check =
        new MailAccountCheck(
            new RefreshTokens(clock, (account, token) -> {}),
            (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** Asks until an account works, or is left for later. */
  void ask() {
    do {
      askForAccount();
    } while (!works());
  }

  private void askForAccount() {
    String before = dialogue.answer(Question.MAIL_FROM);
    String from =
        dialogue.ask(
            Question.MAIL_FROM,
            "",
            it -> it.equals(Dialogue.NONE) || MailServerProposal.of(it).isPresent());
    if (from.equals(Dialogue.NONE)) {
      return;
    }
    if (!before.isEmpty() && !from.equals(before)) {
      dialogue.forget(
          Question.MAIL_SERVER, Question.MAIL_SECURITY, Question.MAIL_LOGIN, Question.MAIL_USER);
    }
    MailServerProposal proposal = MailServerProposal.of(from).orElseThrow();
    dialogue.ask(Question.MAIL_NAME, Dialogue.NONE, name -> true);
    String server = proposal.host() + ":" + proposal.port();
    String key = proposal.known() ? "init.mail.known" : "init.mail.guessed";
    dialogue.say(key, Map.of("server", server));
    dialogue.ask(Question.MAIL_SERVER, server, it -> Server.of(it, PORT).isPresent());
    dialogue.ask(Question.MAIL_SECURITY, low(proposal.security()), SECURITY::contains);
    dialogue.ask(Question.MAIL_LOGIN, low(proposal.login()), LOGIN::contains);
    signIn(proposal.user());
  }

  private void signIn(String proposed) {
    String login = dialogue.answer(Question.MAIL_LOGIN);
    if (login.equals("none")) {
      return;
    }
    dialogue.ask(Question.MAIL_USER, proposed, it -> !it.isEmpty());
    if (login.equals("password")) {
      dialogue.secret(Question.MAIL_PASSWORD);
      return;
    }
    if (login.equals("microsoft")) {
      dialogue.ask(Question.OAUTH_TENANT, "common", it -> !it.isEmpty());
    }
    dialogue.ask(Question.OAUTH_CLIENT, "", it -> !it.isEmpty());
    dialogue.secret(Question.OAUTH_SECRET);
    dialogue.secret(Question.OAUTH_TOKEN);
  }

  private boolean works() {
    List<Problem> problems = draft.problems();
    problems.forEach(problem -> dialogue.problem(problem.message()));
    return problems.isEmpty() && accountWorks();
  }

  private boolean accountWorks() {
    Optional<MailAccount> account = draft.mailAccount();
    if (account.isEmpty()) {
      dialogue.say("init.mail.later", Map.of());
      return true;
    }
    terminal.say("init.mail.trying", Map.of());
    SettingsCheck.Result result = check.check(account.get());
    if (result.passed()) {
      terminal.out().println(terminal.wording().sentence(result.finding(), terminal.language()));
    } else {
      dialogue.problem(result.finding());
    }
    return result.passed();
  }

  private static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
