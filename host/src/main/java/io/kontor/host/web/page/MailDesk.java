package io.kontor.host.web.page;

import io.kontor.host.mail.MailContent;
import io.kontor.host.mail.StoredMail;
import java.util.List;
import java.util.Optional;

/** What the pages need of the demo's mailbox. */
public interface MailDesk {

  /** Part of the list, newest first. */
  List<StoredMail> newest(int skip, int most);

  /** One mail, read. */
  Optional<MailContent> read(String id);

  /** A file that came with a mail. */
  Optional<byte[]> attachment(String id, int position);
}
