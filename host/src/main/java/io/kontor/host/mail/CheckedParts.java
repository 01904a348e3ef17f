package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.host.mail.MailPart.Name;
import io.kontor.host.mail.MailPart.State;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the check of an account has come; looked at by another thread when time is up. */
final class CheckedParts {

  private final MailAccount account;
  private final Map<Name, MailPart> found = new EnumMap<>(Name.class);
  private boolean answered;

  CheckedParts(MailAccount account) {
    this.account = account;
  }

  /** This part and all before it work. */
  synchronized void good(Name upTo) {
    for (Name part : Name.values()) {
      if (part.compareTo(upTo) <= 0) {
        found.putIfAbsent(part, new MailPart(part, State.GOOD, words("mail.check." + part.name())));
      }
    }
  }

  /** Somebody takes connections at the port; whether it is a mail server is not known yet. */
  synchronized void answered() {
    answered = true;
    if (account.security() == MailSecurity.TLS) {
      good(Name.CONNECTION);
    }
  }

  /** The server greeted, or the way has become an encrypted one. */
  synchronized void reached(Name part) {
    good(part);
    if (account.security() == MailSecurity.NONE) {
      doubtful(Name.ENCRYPTION, "mail.check.unencrypted");
    }
  }

  /** It works, but a person should know something about it. */
  synchronized void doubtful(Name part, String key) {
    found.put(part, new MailPart(part, State.DOUBTFUL, words(key)));
  }

  /** A part failed; those before it did not. */
  synchronized void failed(Name part, Message why) {
    Arrays.stream(Name.values()).filter(it -> it.compareTo(part) < 0).forEach(this::good);
    found.put(part, new MailPart(part, State.FAILED, why));
  }

  /** What is being tried failed. */
  synchronized void failed(MailError kind, int reply) {
    Name part = part(kind);
    boolean noServer =
        kind == MailError.UNREACHABLE && answered && part.compareTo(Name.ENCRYPTION) <= 0;
    failed(
        part,
        Message.of(noServer ? MailError.NO_GREETING : kind, SmtpVerdict.values(account, reply)));
  }

  private Name part(MailError kind) {
    return switch (kind) {
      case UNKNOWN_HOST -> Name.NAME;
      case TLS, CERTIFICATE, NO_STARTTLS -> Name.ENCRYPTION;
      case LOGIN -> Name.LOGIN;
      case SENDER_REFUSED -> Name.SENDER;
      default -> next();
    };
  }

  private Name next() {
    return Arrays.stream(Name.values())
        .filter(part -> !found.containsKey(part))
        .findFirst()
        .orElse(Name.SENDER);
  }

  /** All parts; what comes behind a failure was not tried. */
  synchronized List<MailPart> all() {
    return Arrays.stream(Name.values())
        .map(part -> Optional.ofNullable(found.get(part)).orElseGet(() -> notTried(part)))
        .toList();
  }

  private MailPart notTried(Name part) {
    return new MailPart(part, State.NOT_TRIED, words("mail.check.not-tried"));
  }

  private Message words(String key) {
    return new Message(key, Map.of("host", account.host(), "port", String.valueOf(account.port())));
  }
}
