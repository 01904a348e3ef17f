package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failure means, by L19. Only codes of the server are told: its texts quote addresses. */
final class SmtpVerdict {

  static final int PERMANENT = 500;
  static final int TEMPORARY = 400;
  private static final int CLOSING = 421;

  private SmtpVerdict() {}

  /** Everything before the final dot is certainly not sent: only a 5xx answer parks. */
  static Outcome beforeDot(MailAccount account, MessagingException failure) {
    Optional<FixedAttachment.ChangedException> changed =
        cause(failure, FixedAttachment.ChangedException.class);
    if (changed.isPresent()) {
      return Outcome.failed(
          Message.of(MailError.ATTACHMENT_CHANGED, Map.of("name", changed.get().name())));
    }
    Optional<Message> recipient = recipientRefused(account, failure);
    if (recipient.isPresent()) {
      return Outcome.failed(recipient.get());
    }
    int reply = reply(failure);
    Message reason = Message.of(kind(failure), values(account, reply));
    return reply >= PERMANENT ? Outcome.failed(reason) : Outcome.retryLater(reason);
  }

  /** After the final dot only an answer is certain. */
  static Outcome afterDot(MailAccount account, int reply) {
    Map<String, Object> values = values(account, reply);
    if (reply >= PERMANENT && reply < 600) {
      return Outcome.failed(Message.of(MailError.REFUSED, values));
    }
    return reply >= TEMPORARY && reply < PERMANENT
        ? Outcome.retryLater(Message.of(MailError.REFUSED_FOR_NOW, values))
        : Outcome.uncertain(Message.of(MailError.UNCERTAIN, values));
  }

  /** Which part failed, for outcomes and for the check button. */
  static MailError kind(MessagingException failure) {
    if (failure instanceof SmtpRefusal refusal) {
      return refusal.kind();
    }
    if (cause(failure, UnknownHostException.class).isPresent()) {
      return MailError.UNKNOWN_HOST;
    }
    if (cause(failure, CertificateException.class).isPresent()) {
      return MailError.CERTIFICATE;
    }
    if (cause(failure, SSLException.class).isPresent()) {
      return MailError.TLS;
    }
    if (String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")) {
      return MailError.NO_STARTTLS;
    }
    return refusal(reply(failure));
  }

  static MailError refusal(int reply) {
    if (reply >= PERMANENT) {
      return MailError.REFUSED;
    }
    return reply >= TEMPORARY ? MailError.REFUSED_FOR_NOW : MailError.UNREACHABLE;
  }

  /** Whether the connection itself was lost, so that another one may do better. */
  static boolean lost(MessagingException failure) {
    int reply = reply(failure);
    return reply < TEMPORARY || reply == CLOSING;
  }

  private static Optional<Message> recipientRefused(
      MailAccount account, MessagingException failure) {
    int refused = 0;
    int reply = 0;
    for (Throwable at : chain(failure)) {
      if (at instanceof SMTPAddressFailedException address
          && address.getReturnCode() >= PERMANENT) {
        refused++;
        reply = address.getReturnCode();
      }
    }
    if (refused == 0) {
      return Optional.empty();
    }
    Map<String, Object> values = values(account, reply);
    values.put("count", refused);
    return Optional.of(Message.of(MailError.RECIPIENT_REFUSED, values));
  }

  /** The server's code; 0 if it gave none. */
  static int reply(MessagingException failure) {
    int answered = 0;
    for (Throwable at : chain(failure)) {
      if (at instanceof IOException) {
        return 0;
      }
      answered = Math.max(answered, codeOf(at));
    }
    return answered;
  }

  private static int codeOf(Throwable failure) {
    if (failure instanceof SmtpRefusal refusal) {
      return refusal.reply();
    }
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
  }

  /** The classes behind a failure, for the log: their messages may quote addresses. */
  static String classes(MessagingException failure) {
    return chain(failure).stream()
        .map(at -> at.getClass().getSimpleName())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return chain(failure).stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    var open = new ArrayDeque<Throwable>(List.of(failure));
    while (!open.isEmpty() && all.size() < 100) {
      Throwable at = open.poll();
      if (!all.contains(at)) {
        all.add(at);
        Optional.ofNullable(at.getCause()).ifPresent(open::add);
        if (at instanceof MessagingException mail) {
          Optional.ofNullable(mail.getNextException()).ifPresent(open::add);
        }
      }
    }
    return all;
  }

  static Map<String, Object> values(MailAccount account, int reply) {
    var values = new LinkedHashMap<String, Object>();
    values.put("account", account.key());
    values.put("host", account.host());
    values.put("port", account.port());
    values.put("reply", reply > 0 ? String.valueOf(reply) : "-");
    return values;
  }
}
