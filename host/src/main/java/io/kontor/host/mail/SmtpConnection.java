package io.kontor.host.mail;

import io.kontor.api.action.Effect;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection that keeps L19: all of a mail but the final dot is on the wire before the effect
 * begins, and nothing but the dot follows it.
 */
final class SmtpConnection extends SMTPTransport {

  /** How long to wait for the answer to the final dot, which may take longer than any other. */
  static final String DOT_TIMEOUT = "kontor.smtp.dottimeout";

  private static final int ACCEPTED = 250;

  private final Duration dotTimeout;
  private final MailAccount account;
  private final Consumer<MailPart.Name> reached;
  private Effect effect = NO_EFFECT;
  private boolean begun;
  private boolean used;
  private long idleSince;
  private OptionalInt dotReply = OptionalInt.empty();

  private static final Effect NO_EFFECT =
      new Effect() {
        @Override
        public String key() {
          return "";
        }

        @Override
        public void begins() {
          throw new IllegalStateException("A mail is only sent with the effect it belongs to");
        }
      };

  /** Not connected yet; tells which parts of the way it has behind it. */
  SmtpConnection(MailAccount account, Session session, Consumer<MailPart.Name> reached) {
    super(
        session,
        new URLName("smtp", null, -1, null, null, null),
        "smtp",
        account.security() == MailSecurity.TLS);
    this.account = account;
    this.dotTimeout = Duration.parse(session.getProperty(DOT_TIMEOUT));
    this.reached = reached;
  }

  /** Said after the greeting, and again when the way has become an encrypted one. */
  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    reached.accept(MailPart.Name.CONNECTION);
    if (isSSL()) {
      reached.accept(MailPart.Name.ENCRYPTION);
    }
    return super.ehlo(domain);
  }

  MailAccount account() {
    return account;
  }

  void send(ComposedMail mail, Effect ofThisMail) throws MessagingException {
    effect = ofThisMail;
    begun = false;
    dotReply = OptionalInt.empty();
    try {
      sendMessage(mail, mail.recipients());
    } finally {
      effect = NO_EFFECT;
    }
    used = true;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    return new HeldLineEnd(super.data());
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    // The last line end, held back until now: sending it flushes everything before it.
    sendCommand("");
    effect.begins();
    begun = true;
    int reply = answerToDot();
    if (reply > 0) {
      dotReply = OptionalInt.of(reply);
    }
    if (reply != ACCEPTED) {
      throw new MessagingException("No 250 after the final dot");
    }
  }

  /** Giving up while a slow scanner looks at the mail would make a doubtful one of it. */
  private int answerToDot() throws MessagingException {
    sendCommand(".");
    long deadline = System.nanoTime() + dotTimeout.toNanos();
    while (true) {
      try {
        return readServerResponse();
      } catch (MessagingException e) {
        boolean silent = e.getCause() instanceof SocketTimeoutException;
        if (!silent || System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
  }

  /** Whether the final dot may have left. */
  boolean begun() {
    return begun;
  }

  /** The answer to the final dot, if there was one. */
  OptionalInt dotReply() {
    return dotReply;
  }

  /** Whether it has carried a mail already, and so may have grown stale since. */
  boolean used() {
    return used;
  }

  /** Whether the server would take mails from the account's sender. */
  synchronized int tryFrom(String address) throws MessagingException {
    int reply = simpleCommand("MAIL FROM:<" + address + ">");
    simpleCommand("RSET");
    return reply;
  }

  long idleSince() {
    return idleSince;
  }

  void idleSince(long nanoTime) {
    idleSince = nanoTime;
  }

  /** Passes everything on but a line end at the very end. */
  private static final class HeldLineEnd extends OutputStream {

    private final OutputStream out;
    private boolean heldReturn;
    private boolean heldFeed;

    HeldLineEnd(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '\n' && heldReturn && !heldFeed) {
        heldFeed = true;
        return;
      }
      release();
      if (b == '\r') {
        heldReturn = true;
      } else {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int end = offset + length;
      int from = offset;
      // At most two bytes at the start and two at the end can belong to a held line end.
      while (from < end && from < offset + 2) {
        write(bytes[from++]);
      }
      int tail = Math.max(from, end - 2);
      if (tail > from) {
        release();
        out.write(bytes, from, tail - from);
      }
      for (int i = tail; i < end; i++) {
        write(bytes[i]);
      }
    }

    private void release() throws IOException {
      if (heldReturn) {
        out.write('\r');
        if (heldFeed) {
          out.write('\n');
        }
        heldReturn = false;
        heldFeed = false;
      }
    }

    @Override
    public void flush() {
      // The transport flushes when the mail is complete.
    }
  }
}
