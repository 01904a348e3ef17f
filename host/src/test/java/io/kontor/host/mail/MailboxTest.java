package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.attachment;
import static io.kontor.host.mail.MailFixture.bytes;
import static io.kontor.host.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Outcome;
import io.kontor.api.mail.Mail;
import io.kontor.host.mail.MailContent.AttachedFile;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.host.mail.MailFixture.NoTokens;
import io.kontor.kit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

  /** Whatever is written to it meets a full disk, whoever runs the test. */
  private static final Path FULL_DISK = Path.of("/dev/full");

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  @TempDir private Path folder;

  private Mailbox open() {
    return new Mailbox(folder.resolve("mailbox"), clock);
  }

  private static StoredMail store(Mailbox mailbox, String subject) {
    String raw =
        "From: a@example.com\r\nSubject: " + subject + "\r\nMessage-ID: <k@x>\r\n\r\nHi\r\n";
    return mailbox.store(
        "a@example.com", List.of("b@example.com"), new ByteArrayInputStream(bytes(raw)));
  }

  private static Outcome send(int port, Mail mail, String key) {
    MailAccount account = MailAccount.local("demo", port, "desk@shop.example");
    try (var smtp =
        new SmtpMail(
            it -> Optional.of(account),
            new NoTokens(),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            new SettableClock("2026-03-10T09:00:00Z"))) {
      return smtp.send(mail, new CountingEffect(key));
    }
  }

  @Test
  void a_mail_sent_over_smtp_is_kept_and_can_be_read() {
    Mailbox mailbox = open();
    byte[] pdf = new byte[100_000];
    try (var server = new CatchAllServer(mailbox, 0)) {
      var mail =
          mail(
              List.of("a@example.com", "b@example.com"),
              "Größe – 5 €",
              List.of(attachment("Rechnung für Müller.pdf", pdf)));
      assertThat(send(server.port(), mail, "key-7").kind()).isEqualTo(Outcome.Kind.DONE);
    }
    StoredMail kept = mailbox.newest(0, 10).get(0);
    assertThat(kept.messageId()).isEqualTo("key-7@shop.example");
    assertThat(kept.subject()).isEqualTo("Größe – 5 €");
    assertThat(kept.to()).containsExactly("a@example.com", "b@example.com");
    assertThat(kept.from()).isEqualTo("desk@shop.example");
    MailContent content = mailbox.read(kept.id()).orElseThrow();
    assertThat(content.html()).isEqualTo("<p>Grüße</p>");
    assertThat(content.text().strip()).isEqualTo("Grüße");
    assertThat(content.sentAt()).contains(Instant.parse("2026-03-10T09:00:00Z"));
    assertThat(content.attachments())
        .containsExactly(new AttachedFile("Rechnung für Müller.pdf", "application/pdf", 100_000));
    assertThat(mailbox.attachment(kept.id(), 0)).contains(pdf);
    assertThat(mailbox.attachment(kept.id(), 1)).isEmpty();
  }

  @Test
  void two_mails_with_one_message_id_are_two_mails() {
    Mailbox mailbox = open();
    try (var server = new CatchAllServer(mailbox, 0)) {
      send(server.port(), mail("a@example.com"), "same");
      send(server.port(), mail("a@example.com"), "same");
      send(server.port(), mail("a@example.com"), "other");
    }
    assertThat(mailbox.count()).isEqualTo(3);
    assertThat(mailbox.withMessageId("same@shop.example")).hasSize(2);
  }

  @Test
  void the_list_is_newest_first_and_survives_a_restart_even_without_its_index() throws IOException {
    Mailbox before = open();
    for (int i = 1; i <= 5; i++) {
      store(before, "S" + i);
      clock.advance(Duration.ofHours(8));
    }
    List<StoredMail> all = before.newest(0, 10);
    assertThat(all).extracting(StoredMail::subject).containsExactly("S5", "S4", "S3", "S2", "S1");
    assertThat(before.newest(1, 2)).extracting(StoredMail::subject).containsExactly("S4", "S3");
    assertThat(all.get(0).id()).startsWith("20260311/");
    Path index = folder.resolve("mailbox/index.tsv");
    Files.writeString(index, "\n20260311/0000", StandardOpenOption.APPEND);
    assertThat(open().newest(0, 10)).isEqualTo(all);
    Files.delete(index);
    Mailbox again = open();
    assertThat(again.newest(0, 10))
        .extracting(StoredMail::id)
        .isEqualTo(all.stream().map(StoredMail::id).toList());
    assertThat(store(again, "S6").number()).isEqualTo(6);
  }

  @Test
  void an_id_that_leads_elsewhere_finds_nothing() {
    Mailbox mailbox = open();
    StoredMail kept = store(mailbox, "S");
    assertThat(mailbox.read("../" + kept.id())).isEmpty();
    assertThat(mailbox.read("20260101/00000001")).isEmpty();
    assertThat(mailbox.read("20260310/99")).isEmpty();
  }

  @Test
  void a_mailbox_that_cannot_be_written_is_no_250() throws IOException {
    Mailbox mailbox = open();
    Files.writeString(folder.resolve("mailbox/20260310"), "a file where the day goes");
    try (var server = new CatchAllServer(mailbox, 0)) {
      Outcome outcome = send(server.port(), mail("a@example.com"), "k");
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY_LATER);
    }
    assertThat(mailbox.count()).isZero();
  }

  @Test
  void a_mail_for_which_there_is_no_room_is_refused_for_now_and_leaves_nothing_behind()
      throws IOException {
    Mailbox mailbox = open();
    Path day = Files.createDirectories(folder.resolve("mailbox/20260310"));
    Files.createSymbolicLink(day.resolve("00000001.part"), FULL_DISK);
    try (var server = new CatchAllServer(mailbox, 0)) {
      Outcome outcome = send(server.port(), mail("a@example.com"), "k");
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY_LATER);
      assertThat(outcome.reason().key()).isEqualTo(MailError.REFUSED_FOR_NOW.code());
      assertThat(day).isEmptyDirectory();
      assertThat(send(server.port(), mail("a@example.com"), "k").kind())
          .isEqualTo(Outcome.Kind.DONE);
    }
    assertThat(mailbox.withMessageId("k@shop.example")).hasSize(1);
  }

  @Test
  void what_a_killed_run_left_of_a_mail_gets_into_no_other() throws IOException {
    Mailbox mailbox = open();
    Path day = Files.createDirectories(folder.resolve("mailbox/20260310"));
    Files.writeString(day.resolve("00000001.part"), "of another ".repeat(10_000));
    try (var server = new CatchAllServer(mailbox, 0)) {
      assertThat(send(server.port(), mail("a@example.com"), "k").kind())
          .isEqualTo(Outcome.Kind.DONE);
    }
    assertThat(day.resolve("00000001.eml")).content().doesNotContain("of another");
  }

  @Test
  void an_index_for_which_there_is_no_room_doubles_no_mail() throws IOException {
    Mailbox mailbox = open();
    Path index = folder.resolve("mailbox/index.tsv");
    Files.createSymbolicLink(index, FULL_DISK);
    try (var server = new CatchAllServer(mailbox, 0)) {
      assertThat(send(server.port(), mail("a@example.com"), "k").kind())
          .isEqualTo(Outcome.Kind.DONE);
    }
    Files.delete(index);

    assertThat(open().withMessageId("k@shop.example")).hasSize(1);
  }
}
