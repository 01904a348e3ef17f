package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import io.kontor.host.health.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server on loopback that accepts every mail and keeps it. It says 250 only when the
 * mail is on the disk.
 */
public final class CatchAllServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CatchAllServer.class);
  private static final int NOT_NOW = 451;

  private final Trouble keeping = new Trouble(LOG, "No mail can be kept");
  private final SMTPServer server;

  /**
   * Starts it.
   *
   * @param mailbox where the mails go
   * @param port its port; 0 for any free one
   */
  public CatchAllServer(Mailbox mailbox, int port) {
    this(mailbox, port, () -> {});
  }

  /**
   * Starts it.
   *
   * @param mailbox where the mails go
   * @param port its port; 0 for any free one
   * @param kept called after each mail
   */
  public CatchAllServer(Mailbox mailbox, int port, Runnable kept) {
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Kontor mailbox")
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Receiver(mailbox, kept))
            .build();
    server.start();
  }

  /**
   * Where it listens.
   *
   * @return the port
   */
  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Receives one mail. */
  private final class Receiver implements MessageHandler {

    private final Mailbox mailbox;
    private final Runnable kept;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Receiver(Mailbox mailbox, Runnable kept) {
      this.mailbox = mailbox;
      this.kept = kept;
    }

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      try {
        String id = mailbox.store(sender, recipients, data).id();
        keeping.over();
        kept.run();
        return "Kept as " + id;
      } catch (KontorException e) {
        keeping.met(e);
        // What is left of the mail would otherwise be read as commands.
        data.transferTo(OutputStream.nullOutputStream());
        throw new RejectException(NOT_NOW, "The mailbox cannot be written");
      }
    }

    @Override
    public void done() {
      // Nothing is held between mails.
    }
  }
}
