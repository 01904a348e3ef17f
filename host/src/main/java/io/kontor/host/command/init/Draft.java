package io.kontor.host.command.init;

import io.kontor.api.shop.ShopIdentity;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.mail.MailAccount;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The kontor.yaml that the answers so far come to. What is tried out is read from this text, so
 * what is written in the end is what was tried.
 */
final class Draft {

  /** What the shop is called before it has a key. */
  private static final String USUAL_KEY = "main";

  private static final int MARIADB = 3306;
  private static final int SSH = 22;
  private static final int SUBMISSION = 587;

  private final Terminal terminal;
  private final Dialogue answers;
  private Optional<ShopIdentity> shop = Optional.empty();
  private List<String> languages = List.of();

  Draft(Terminal terminal, Dialogue answers) {
    this.terminal = terminal;
    this.answers = answers;
  }

  /** Which shop it is; empty as long as nobody knows. */
  void shop(Optional<ShopIdentity> found) {
    shop = found;
    languages = List.of();
  }

  /** The shop's own languages, the first before the others. */
  void languages(List<String> tags) {
    languages = List.copyOf(tags);
  }

  /** The shop's key. */
  String key() {
    String key = answers.answer(Question.KEY);
    return key.isEmpty() ? USUAL_KEY : key;
  }

  /** What the text says, with the secrets that are not in it. */
  Configuration configuration() {
    var problems = new Problems();
    return read(problems)
        .orElseThrow(() -> new IllegalStateException("The draft: " + problems.list()));
  }

  /** What cannot be as it was answered. */
  List<Problem> problems() {
    var problems = new Problems();
    var unused = read(problems);
    return problems.list();
  }

  private Optional<Configuration> read(Problems problems) {
    var variables = new TreeMap<>(terminal.environment());
    variables.putAll(answers.secrets());
    return ConfigurationFile.parse(text(), "kontor.yaml", variables, problems);
  }

  /** The mail account; empty if mail is left for later. */
  Optional<MailAccount> mailAccount() {
    return configuration().mail().accounts().stream().findFirst();
  }

  /** The file. No secret is in it. */
  String text() {
    return comment("", "head")
        + "version: 1\n\nshops:\n"
        + comment("  ", "key")
        + shopEntry()
        + tunnel()
        + mail()
        + "\n"
        + comment("", "profiles")
        + "# profiles:\n#   "
        + HitList.REMINDER
        + ": { active: true, catch-up: none }\n";
  }

  private String shopEntry() {
    return line("  - key", key())
        + line("    type", shop.map(ShopIdentity::system).orElse(""))
        + line("    url", url())
        + line("    user", answers.answer(Question.USER))
        + variable("    password", Question.SHOP_PASSWORD)
        + line("    prefix", shop.map(ShopIdentity::prefix).orElse(""))
        + line("    shop-id", shop.map(ShopIdentity::shopId).orElse("1"))
        + zone()
        + (languages.isEmpty()
            ? ""
            : "    languages: "
                + languages.stream().map(Draft::quoted).collect(Collectors.joining(", ", "[", "]"))
                + "\n")
        + comment("    ", "writable")
        + "    writable: false\n";
  }

  private String zone() {
    String zone = answers.answer(Question.ZONE);
    return zone.isEmpty() ? "" : line("    zone", zone);
  }

  private String url() {
    Server server = Server.of(answers.answer(Question.DB), MARIADB).orElseThrow();
    String mode = answers.answer(Question.TLS);
    // MySQL 8 wants this to sign in where nothing is encrypted; nobody is in between here.
    String options = mode.isEmpty() ? "allowPublicKeyRetrieval=true" : "sslMode=" + mode;
    return "jdbc:mariadb://" + server + "/" + answers.answer(Question.SCHEMA) + "?" + options;
  }

  private String tunnel() {
    String way = answers.answer(Question.SSH);
    if (way.isEmpty()) {
      return "";
    }
    int at = way.lastIndexOf('@');
    Server server = Server.of(way.substring(at + 1), SSH).orElseThrow();
    String key = answers.answer(Question.SSH_KEY);
    return "    tunnel:\n"
        + line("      host", server.host())
        + "      port: "
        + server.port()
        + "\n"
        + line("      user", way.substring(0, at))
        + (key.isEmpty()
            ? variable("      password", Question.SSH_PASSWORD)
            : line("      key-file", key))
        + line("      fingerprint", answers.answer(Question.SSH_FINGERPRINT));
  }

  private String mail() {
    String from = answers.answer(Question.MAIL_FROM);
    if (from.isEmpty()) {
      return "";
    }
    Server server = Server.of(answers.answer(Question.MAIL_SERVER), SUBMISSION).orElseThrow();
    return "\nmail:\n  accounts:\n    - key: office\n"
        + line("      host", server.host())
        + "      port: "
        + server.port()
        + "\n"
        + line("      security", answers.answer(Question.MAIL_SECURITY))
        + line("      login", answers.answer(Question.MAIL_LOGIN))
        + signIn()
        + line("      from-address", from)
        + line("      from-name", answers.answer(Question.MAIL_NAME));
  }

  private String signIn() {
    String login = answers.answer(Question.MAIL_LOGIN);
    String user =
        login.equals("none") ? "" : line("      user", answers.answer(Question.MAIL_USER));
    return switch (login) {
      case "none" -> "";
      case "password" -> user + variable("      password", Question.MAIL_PASSWORD);
      default ->
          user
              + "      oauth:\n"
              + (login.equals("microsoft")
                  ? line("        tenant", answers.answer(Question.OAUTH_TENANT))
                  : "")
              + line("        client-id", answers.answer(Question.OAUTH_CLIENT))
              + variable("        client-secret", Question.OAUTH_SECRET)
              + variable("        refresh-token", Question.OAUTH_TOKEN);
    };
  }

  private String comment(String indent, String about) {
    return terminal
        .wording()
        .text("init.file." + about, terminal.language())
        .lines()
        .map(line -> indent + "# " + line + "\n")
        .collect(Collectors.joining());
  }

  private static String variable(String key, Question secret) {
    return key + ": ${" + secret.source() + "}\n";
  }

  private static String line(String key, String value) {
    return key + ": " + quoted(value) + "\n";
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
