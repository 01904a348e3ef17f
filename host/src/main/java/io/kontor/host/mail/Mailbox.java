package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's mailbox: every mail ever accepted, one file each, {@code DAY/NUMBER.eml}. Two mails
 * with one Message-ID are two mails: that is how doubles are found.
 */
public final class Mailbox {

  /** The header that keeps a recipient of the envelope. */
  static final String RECIPIENT = "Delivered-To";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final Path folder;
  private final Clock clock;
  private final MailIndex index;
  private final ConcurrentSkipListMap<Long, StoredMail> mails =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final AtomicLong lastNumber = new AtomicLong();

  /**
   * Opens a mailbox, with all that it held before.
   *
   * @param folder where the mails are; made if it is not there
   * @param clock tells when a mail arrives
   */
  public Mailbox(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.index = new MailIndex(folder.resolve("index.tsv"));
    try {
      Files.createDirectories(folder);
      load();
    } catch (IOException | MessagingException e) {
      throw broken(e);
    }
  }

  private void load() throws IOException, MessagingException {
    Map<String, StoredMail> known = index.read();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.matches("\\d{8}/\\d+\\.eml")) {
          continue;
        }
        String id = name.substring(0, name.length() - ".eml".length());
        StoredMail mail = known.get(id);
        if (mail == null) {
          mail =
              MailReader.summary(file, id, number(id), Files.getLastModifiedTime(file).toInstant());
          index.append(mail);
        }
        mails.put(mail.number(), mail);
      }
    }
    lastNumber.set(mails.isEmpty() ? 0 : mails.firstKey());
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(id.indexOf('/') + 1));
  }

  /**
   * Keeps a mail. When this returns it is on the disk.
   *
   * @param sender the envelope's sender
   * @param recipients the envelope's recipients
   * @param content the mail as it arrived; read to the end
   * @return its line in the list
   */
  public StoredMail store(String sender, List<String> recipients, InputStream content) {
    Instant now = clock.instant();
    long number = lastNumber.incrementAndGet();
    Path day = folder.resolve(DAY.format(now));
    String name = "%08d".formatted(number);
    String id = DAY.format(now) + "/" + name;
    Path file = day.resolve(name + ".eml");
    Path part = day.resolve(name + ".part");
    try {
      if (Files.notExists(day)) {
        Files.createDirectories(day);
        force(folder);
      }
      write(part, sender, recipients, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      force(day);
      StoredMail mail = MailReader.summary(file, id, number, now);
      add(mail);
      return mail;
    } catch (IOException | MessagingException e) {
      discard(part);
      throw broken(e);
    }
  }

  /** What did not fit takes no room either. */
  private static void discard(Path part) {
    try {
      if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(part);
      }
    } catch (IOException e) {
      LOG.warn("The rest of a mail, {}, cannot be deleted: {}", part, e.toString());
    }
  }

  private synchronized void add(StoredMail mail) {
    index.append(mail);
    mails.put(mail.number(), mail);
  }

  private static void write(Path file, String sender, List<String> recipients, InputStream content)
      throws IOException {
    var envelope = new StringBuilder("Return-Path: <").append(sender).append(">\r\n");
    recipients.forEach(it -> envelope.append(RECIPIENT).append(": ").append(it).append("\r\n"));
    try (FileChannel channel =
        // A killed run may have left a longer beginning under this name.
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = Channels.newOutputStream(channel);
      out.write(envelope.toString().getBytes(StandardCharsets.UTF_8));
      content.transferTo(out);
      channel.force(true);
    }
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * How many mails there are.
   *
   * @return the number
   */
  public int count() {
    return mails.size();
  }

  /**
   * Part of the list, newest first.
   *
   * @param skip how many newer ones to leave out
   * @param most how many at most
   * @return the mails
   */
  public List<StoredMail> newest(int skip, int most) {
    return mails.values().stream().skip(skip).limit(most).toList();
  }

  /**
   * All mails with a Message-ID, newest first: more than one is a double.
   *
   * @param messageId without angle brackets
   * @return the mails
   */
  public List<StoredMail> withMessageId(String messageId) {
    return mails.values().stream().filter(it -> it.messageId().equals(messageId)).toList();
  }

  /**
   * Reads a mail for a person.
   *
   * @param id its id
   * @return the mail, or empty if there is none
   */
  public Optional<MailContent> read(String id) {
    try {
      Optional<StoredMail> mail = find(id);
      return mail.isEmpty()
          ? Optional.empty()
          : Optional.of(MailReader.of(file(id)).content(mail.get()));
    } catch (IOException | MessagingException e) {
      throw broken(e);
    }
  }

  /**
   * Reads a file that came with a mail.
   *
   * @param id the mail's id
   * @param position its place among {@link MailContent#attachments()}, from 0
   * @return the bytes, or empty if there is none
   */
  public Optional<byte[]> attachment(String id, int position) {
    try {
      return find(id).isEmpty() ? Optional.empty() : MailReader.of(file(id)).attachment(position);
    } catch (IOException | MessagingException e) {
      throw broken(e);
    }
  }

  private Optional<StoredMail> find(String id) {
    return id.matches("\\d{8}/\\d{1,18}")
        ? Optional.ofNullable(mails.get(number(id))).filter(it -> it.id().equals(id))
        : Optional.empty();
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }

  private KontorException broken(Exception cause) {
    // What the mail parser says may quote the mail.
    String reason =
        cause instanceof IOException
            ? String.valueOf(cause.getMessage())
            : cause.getClass().getSimpleName();
    return new KontorException(MailError.MAILBOX, Map.of("folder", folder, "reason", reason));
  }
}
