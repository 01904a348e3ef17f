package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Attachment;
import jakarta.activation.DataSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** An attachment that is compared with what was fixed, before it is sent and while it is sent. */
record FixedAttachment(Attachment attachment) implements DataSource {

  /** The bytes are not those that were fixed. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String name;

    ChangedException(String name) {
      super("Attachment changed: " + name);
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  /** Reads it once to the end. */
  void check() {
    try (InputStream in = getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ChangedException e) {
      throw new KontorException(MailError.ATTACHMENT_CHANGED, Map.of("name", attachment.name()));
    } catch (IOException e) {
      throw new KontorException(
          MailError.ATTACHMENT_UNREADABLE,
          Map.of("name", attachment.name(), "reason", e.getClass().getSimpleName()));
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Checking(attachment.source().open(), attachment);
  }

  @Override
  public OutputStream getOutputStream() {
    throw new UnsupportedOperationException("An attachment is only read");
  }

  @Override
  public String getContentType() {
    return attachment.type();
  }

  @Override
  public String getName() {
    return attachment.name();
  }

  /** Fails at the end of the file if it was another file. */
  private static final class Checking extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final Attachment wanted;
    private long size;

    Checking(InputStream in, Attachment wanted) {
      super(in);
      this.wanted = wanted;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (count > 0) {
        size += count;
        digest.update(buffer, offset, count);
      }
      if (size > wanted.size() || (count < 0 && !isComplete())) {
        throw new ChangedException(wanted.name());
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private boolean isComplete() {
      // Asked again after the end, the digest would be another one.
      MessageDigest copy = copy();
      return size == wanted.size()
          && HexFormat.of().formatHex(copy.digest()).equals(wanted.sha256());
    }

    private MessageDigest copy() {
      try {
        return (MessageDigest) digest.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("SHA-256 cannot be copied", e);
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }
}
