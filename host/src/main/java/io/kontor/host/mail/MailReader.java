package io.kontor.host.mail;

import io.kontor.host.mail.MailContent.AttachedFile;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a stored mail apart. */
final class MailReader {

  private final List<AttachedFile> attachments = new ArrayList<>();
  private final List<Part> files = new ArrayList<>();
  private final MimeMessage message;
  private String html = "";
  private String text = "";

  private MailReader(MimeMessage message) {
    this.message = message;
  }

  static MailReader of(Path file) throws IOException, MessagingException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      var reader = new MailReader(new MimeMessage((Session) null, in));
      reader.read(reader.message);
      return reader;
    }
  }

  static StoredMail summary(Path file, String id, long number, Instant receivedAt)
      throws IOException, MessagingException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      var headers = new InternetHeaders(in);
      var message = new MimeMessage((Session) null);
      for (String line : Collections.list(headers.getAllHeaderLines())) {
        message.addHeaderLine(line);
      }
      String[] recipients = message.getHeader(Mailbox.RECIPIENT);
      return new StoredMail(
          id,
          number,
          receivedAt,
          sender(message),
          recipients == null ? List.of() : List.of(recipients),
          orEmpty(message.getSubject()).strip(),
          orEmpty(message.getMessageID()).replaceAll("[<>\\s]", ""),
          Files.size(file));
    }
  }

  private static String sender(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    if (from == null || from.length == 0) {
      return "";
    }
    return from[0] instanceof InternetAddress address
        ? address.toUnicodeString()
        : from[0].toString();
  }

  MailContent content(StoredMail mail) throws MessagingException {
    Optional<Instant> sentAt = Optional.ofNullable(message.getSentDate()).map(it -> it.toInstant());
    return new MailContent(mail, sentAt, html, text, attachments);
  }

  Optional<byte[]> attachment(int position) throws IOException, MessagingException {
    if (position < 0 || position >= files.size()) {
      return Optional.empty();
    }
    try (InputStream in = files.get(position).getInputStream()) {
      return Optional.of(in.readAllBytes());
    }
  }

  private void read(Part part) throws IOException, MessagingException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i));
      }
    } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        || !part.isMimeType("text/*")) {
      files.add(part);
      attachments.add(new AttachedFile(orEmpty(part.getFileName()), type(part), decodedSize(part)));
    } else if (part.isMimeType("text/html")) {
      html += part.getContent();
    } else {
      text += part.getContent();
    }
  }

  private static String type(Part part) throws MessagingException {
    return part.getContentType().split(";", 2)[0].strip();
  }

  private static long decodedSize(Part part) throws IOException, MessagingException {
    try (InputStream in = part.getInputStream()) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
