package io.kontor.host.command.init;

import io.kontor.api.error.KontorException;
import io.kontor.host.connection.SshHostKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The way through SSH: asked for, its key shown and pinned. */
final class TunnelSteps {

  private static final Pattern WAY = Pattern.compile("[^@\\s]+(@[^@\\s]+)*@[^@\\s]+");
  private static final Set<String> YES = Set.of("y", "yes", "j", "ja", "s", "sì", "si");
  private static final int PORT = 22;

  private final Dialogue dialogue;
  private final Map<String, String> environment;

  TunnelSteps(Dialogue dialogue, Map<String, String> environment) {
    this.dialogue = dialogue;
    this.environment = environment;
  }

  /** Asks until there is a way whose key a person knows, or none is wanted. */
  void ask() {
    do {
      dialogue.ask(Question.SSH, Dialogue.NONE, TunnelSteps::isWay);
    } while (!dialogue.answer(Question.SSH).isEmpty() && !keyIsRight());
    if (dialogue.answer(Question.SSH).isEmpty()) {
      dialogue.forget(Question.SSH_KEY, Question.SSH_PASSWORD, Question.SSH_FINGERPRINT);
    } else {
      signIn();
    }
  }

  private static boolean isWay(String answer) {
    return answer.equals(Dialogue.NONE)
        || (WAY.matcher(answer).matches() && Server.of(host(answer), PORT).isPresent());
  }

  private static String host(String way) {
    return way.substring(way.lastIndexOf('@') + 1);
  }

  private boolean keyIsRight() {
    Server server = Server.of(host(dialogue.answer(Question.SSH)), PORT).orElseThrow();
    try {
      SshHostKey key = SshHostKey.of(server.host(), server.port());
      return key.fingerprint().equals(dialogue.answer(Question.SSH_FINGERPRINT)) || confirmed(key);
    } catch (KontorException e) {
      dialogue.problem(e.problem());
      return false;
    }
  }

  private boolean confirmed(SshHostKey key) {
    dialogue.forget(Question.SSH_FINGERPRINT);
    String said =
        dialogue.ask(
            Question.SSH_FINGERPRINT,
            "",
            Map.of("type", key.type(), "fingerprint", key.fingerprint()),
            answer -> !answer.isEmpty());
    boolean right = YES.contains(said.toLowerCase(Locale.ROOT)) || said.equals(key.fingerprint());
    if (right) {
      dialogue.put(Question.SSH_FINGERPRINT, key.fingerprint());
    } else {
      dialogue.forget(Question.SSH_FINGERPRINT);
      dialogue.say("init.ssh.foreign", Map.of("fingerprint", key.fingerprint()));
    }
    return right;
  }

  private void signIn() {
    String answer =
        dialogue.ask(
            Question.SSH_KEY,
            Dialogue.NONE,
            file -> file.equals(Dialogue.NONE) || Files.isReadable(path(file)));
    if (answer.equals(Dialogue.NONE)) {
      dialogue.secret(Question.SSH_PASSWORD);
    } else {
      dialogue.forget(Question.SSH_PASSWORD);
      dialogue.put(Question.SSH_KEY, path(answer).toString());
    }
  }

  /** Absolute: Kontor may be started from another folder. */
  private Path path(String file) {
    String home = environment.getOrDefault("HOME", "");
    boolean underHome = file.startsWith("~/") && !home.isEmpty();
    return (underHome ? Path.of(home, file.substring(2)) : Path.of(file)).toAbsolutePath();
  }
}
