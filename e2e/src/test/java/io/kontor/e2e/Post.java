package io.kontor.e2e;

import io.kontor.host.mail.Mailbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that is not Kontor's: keeps what it accepts, and can be told to accept nothing. */
final class Post implements AutoCloseable {

  private final Path folder;
  private final Mailbox mailbox;
  private SMTPServer server;
  private volatile int refusal;

  /** Starts it on any free port. */
  Post(String name) {
    this.folder = Path.of("target", "post", name).toAbsolutePath();
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.mailbox = new Mailbox(folder, Clock.systemUTC());
    this.server = listen(0);
  }

  private SMTPServer listen(int port) {
    SMTPServer listening =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Counter())
            .build();
    listening.start();
    return listening;
  }

  int port() {
    return server.getPortAllocated();
  }

  /** From now on every mail gets this answer; 0 for none such. */
  void refuse(int reply) {
    refusal = reply;
  }

  /** What it accepted. */
  Mails mails() {
    return Mails.in(folder);
  }

  int count() {
    return Mails.count(folder);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Counter implements MessageHandler {

    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    @Override
    public void from(String from) throws RejectException {
      if (refusal > 0) {
        throw new RejectException(refusal, "not today");
      }
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      return mailbox.store(sender, recipients, data).id();
    }

    @Override
    public void done() {
      // Nothing is held between mails.
    }
  }
}
