package io.kontor.host.mail;

import io.kontor.host.health.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each mail, so that a start need not open every mail. Only a help: whatever is
 * missing from it is read from the mails again.
 */
final class MailIndex {

  private static final int FIELDS = 8;
  private static final String BETWEEN_RECIPIENTS = "\u001f";

  private static final Logger LOG = LoggerFactory.getLogger(MailIndex.class);

  private final Trouble writing = new Trouble(LOG, "The mailbox's index cannot be written");
  private final Path file;

  MailIndex(Path file) {
    this.file = file;
  }

  Map<String, StoredMail> read() throws IOException {
    var found = new HashMap<String, StoredMail>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        parse(line).ifPresent(mail -> found.put(mail.id(), mail));
      }
    }
    return found;
  }

  /** A full disk must not make a mail that is kept already look as if it were not. */
  void append(StoredMail mail) {
    try {
      Files.writeString(file, line(mail), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      writing.over();
    } catch (IOException e) {
      writing.met(e);
    }
  }

  private static String line(StoredMail mail) {
    // A line that was torn by a crash must not swallow the next one, hence the break before it.
    return "\n"
        + String.join(
            "\t",
            mail.id(),
            Long.toString(mail.number()),
            mail.receivedAt().toString(),
            Long.toString(mail.size()),
            plain(mail.messageId()),
            plain(mail.from()),
            String.join(BETWEEN_RECIPIENTS, mail.to().stream().map(MailIndex::plain).toList()),
            plain(mail.subject()) + "\u001e");
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static Optional<StoredMail> parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS || !fields[FIELDS - 1].endsWith("\u001e")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new StoredMail(
              fields[0],
              Long.parseLong(fields[1]),
              Instant.parse(fields[2]),
              fields[5],
              fields[6].isEmpty() ? List.of() : List.of(fields[6].split(BETWEEN_RECIPIENTS)),
              fields[7].substring(0, fields[7].length() - 1),
              fields[4],
              Long.parseLong(fields[3])));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
