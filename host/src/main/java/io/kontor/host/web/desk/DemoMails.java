package io.kontor.host.web.desk;

import io.kontor.host.mail.MailContent;
import io.kontor.host.mail.Mailbox;
import io.kontor.host.mail.StoredMail;
import io.kontor.host.web.page.MailDesk;
import java.util.List;
import java.util.Optional;

/** The demo's mailbox, for the pages. */
public record DemoMails(Mailbox mailbox) implements MailDesk {

  @Override
  public List<StoredMail> newest(int skip, int most) {
    return mailbox.newest(skip, most);
  }

  @Override
  public Optional<MailContent> read(String id) {
    return mailbox.read(id);
  }

  @Override
  public Optional<byte[]> attachment(String id, int position) {
    return mailbox.attachment(id, position);
  }
}
