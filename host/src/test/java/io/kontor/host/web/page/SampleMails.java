package io.kontor.host.web.page;

import io.kontor.host.mail.MailContent;
import io.kontor.host.mail.StoredMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Mails made up for the pages. */
public final class SampleMails implements MailDesk {

  private final String subject;

  /** Mails with this subject. */
  public SampleMails(String subject) {
    this.subject = subject;
  }

  private StoredMail mail(long number) {
    return new StoredMail(
        "20260310/%08d".formatted(number),
        number,
        SampleDesk.NOW,
        "shop@example.org",
        List.of("erika.mustermann@example.org"),
        subject,
        "9f2c4e0a-0@kontor.example.org",
        1234);
  }

  @Override
  public List<StoredMail> newest(int skip, int most) {
    return LongStream.rangeClosed(1, 70).skip(skip).limit(most).mapToObj(this::mail).toList();
  }

  @Override
  public Optional<MailContent> read(String id) {
    return id.equals("20260310/00000001")
        ? Optional.of(
            new MailContent(
                mail(1),
                Optional.of(SampleDesk.NOW),
                "<h1>Guten Tag</h1><p>Bitte denken Sie an die Rechnung.</p>",
                "Guten Tag\n" + subject,
                List.of(new MailContent.AttachedFile("Rechnung ä.pdf", "application/pdf", 5))))
        : Optional.empty();
  }

  @Override
  public Optional<byte[]> attachment(String id, int position) {
    return position == 0 ? Optional.of("hello".getBytes(StandardCharsets.UTF_8)) : Optional.empty();
  }
}
