package io.kontor.host.mail;

import io.kontor.api.mail.Attachment;
import io.kontor.api.mail.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;

/** A mail as it goes over the wire: its id comes from the effect, so each try is the same mail. */
final class ComposedMail extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String messageId;
  private final List<InternetAddress> recipients;

  private ComposedMail(String messageId, List<InternetAddress> recipients) {
    // Without a session: making one reads files of the class path, and a mail needs nothing of it.
    super((Session) null);
    this.messageId = messageId;
    this.recipients = recipients;
  }

  /** Checks everything that can be checked before a connection is opened. */
  static ComposedMail of(MailAccount account, Mail mail, String effectKey, Instant now) {
    InternetAddress from = MailAddresses.parse("from", account.fromAddress());
    String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    var composed =
        new ComposedMail(
            "<" + MailAddresses.requireOneLine("effect", effectKey) + "@" + domain + ">",
            MailAddresses.recipients(mail.to()));
    try {
      from.setPersonal(
          account.fromName().isBlank()
              ? null
              : MailAddresses.requireOneLine("fromName", account.fromName()),
          UTF_8);
      composed.headers(from, mail, now);
      composed.body(mail);
      composed.saveChanges();
      return composed;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("A checked mail cannot be composed", e);
    }
  }

  private void headers(InternetAddress from, Mail mail, Instant now) throws MessagingException {
    setFrom(from);
    setRecipients(Message.RecipientType.TO, recipients());
    if (mail.replyTo().isPresent()) {
      setReplyTo(new Address[] {MailAddresses.parse("replyTo", mail.replyTo().get())});
    }
    setSubject(MailAddresses.requireOneLine("subject", mail.subject()), UTF_8);
    setSentDate(sentAt(now));
    setHeader("Content-Language", MailAddresses.requireOneLine("language", mail.language()));
    setHeader("Auto-Submitted", "auto-generated");
  }

  @SuppressWarnings({"JavaUtilDate", "checkstyle:IllegalType"}) // The mail API knows no other.
  private static java.util.Date sentAt(Instant now) {
    return java.util.Date.from(now);
  }

  private void body(Mail mail) throws MessagingException {
    if (mail.attachments().isEmpty() && mail.html().isEmpty()) {
      setText(mail.text(), UTF_8);
      return;
    }
    MimeMultipart alternative = alternative(mail);
    if (mail.attachments().isEmpty()) {
      setContent(alternative);
      return;
    }
    var mixed = new MimeMultipart("mixed");
    var words = new MimeBodyPart();
    words.setContent(alternative);
    mixed.addBodyPart(words);
    for (Attachment attachment : mail.attachments()) {
      mixed.addBodyPart(part(attachment));
    }
    setContent(mixed);
  }

  private static MimeMultipart alternative(Mail mail) throws MessagingException {
    var alternative = new MimeMultipart("alternative");
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    alternative.addBodyPart(text);
    if (!mail.html().isEmpty()) {
      var html = new MimeBodyPart();
      html.setText(mail.html(), UTF_8, "html");
      alternative.addBodyPart(html);
    }
    return alternative;
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    MailAddresses.requireOneLine("attachment", attachment.name());
    MailAddresses.requireOneLine("attachment", attachment.type());
    var fixed = new FixedAttachment(attachment);
    fixed.check();
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(fixed));
    part.setFileName(attachment.name());
    part.setDisposition(ATTACHMENT);
    // Named here, or the file would be read once more to choose one.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  Address[] recipients() {
    return recipients.toArray(Address[]::new);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
