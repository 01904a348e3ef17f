package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * The binary form of a code: payload, Ed25519 signature (64), CRC-16 of both (2).
 *
 * <pre>
 * mark+version 3 | length of all 2 | key id 4 | serial 4 | from 2 | until 2 (FFFF = no end) | shops 2
 * | 0, or 1 and installation 8 | length+plug-in | length+edition | length+customer
 * </pre>
 *
 * The first five bytes stay the same in every version: they are eight characters, begin with {@code
 * KNTR} and say how long the code is, which is how it is found in a mail.
 */
final class CodeLayout {

  static final String MARK = "KNTR";
  static final int VERSION = 1;
  static final int SIGNATURE = 64;
  static final int CHECKSUM = 2;

  /** How many bytes tell a code and its length. */
  static final int HEAD = 5;

  private static final int MARK_BITS = 0x9D7580;
  private static final int KEY_ID_AT = HEAD;
  private static final int SMALLEST = HEAD + 4 + 4 + 2 + 2 + 2 + 1 + 3 + SIGNATURE + CHECKSUM;
  private static final int NO_END = 0xFFFF;

  private CodeLayout() {}

  static byte[] payload(ActivationCode code) {
    byte[] plugin = code.plugin().getBytes(StandardCharsets.UTF_8);
    byte[] edition = code.edition().getBytes(StandardCharsets.UTF_8);
    byte[] customer = code.customer().getBytes(StandardCharsets.UTF_8);
    int texts = plugin.length + edition.length + customer.length;
    int length = SMALLEST + texts + (code.installation().isPresent() ? Long.BYTES : 0);
    var buffer = ByteBuffer.allocate(length - SIGNATURE - CHECKSUM);
    int mark = MARK_BITS | VERSION;
    buffer.put((byte) (mark >> 16)).put((byte) (mark >> 8)).put((byte) mark);
    buffer.putShort((short) length).putInt(code.keyId().value()).putInt((int) code.serial());
    buffer
        .putShort(day(code.from()))
        .putShort(code.until().map(CodeLayout::day).orElse((short) -1));
    buffer.putShort((short) code.shopLimit());
    buffer.put((byte) (code.installation().isPresent() ? 1 : 0));
    code.installation().ifPresent(id -> buffer.putLong(id.value()));
    for (byte[] text : new byte[][] {plugin, edition, customer}) {
      buffer.put((byte) text.length).put(text);
    }
    return buffer.array();
  }

  static byte[] seal(byte[] payload, byte[] signature) {
    var buffer = ByteBuffer.allocate(payload.length + SIGNATURE + CHECKSUM);
    buffer.put(payload).put(signature);
    buffer.putShort(Crc16.of(buffer.array(), buffer.position()));
    return buffer.array();
  }

  static boolean isUndamaged(byte[] sealed) {
    if (sealed.length < SMALLEST || !hasMark(sealed) || length(sealed) != sealed.length) {
      return false;
    }
    int end = sealed.length - CHECKSUM;
    return ByteBuffer.wrap(sealed).getShort(end) == Crc16.of(sealed, end);
  }

  static boolean hasMark(byte[] head) {
    int mark = (head[0] & 0xFF) << 16 | (head[1] & 0xFF) << 8 | (head[2] & 0xF0);
    return mark == MARK_BITS;
  }

  static int version(byte[] head) {
    return head[2] & 0x0F;
  }

  static int length(byte[] head) {
    return ByteBuffer.wrap(head).getShort(3) & 0xFFFF;
  }

  static KeyId keyId(byte[] sealed) {
    return new KeyId(ByteBuffer.wrap(sealed).getInt(KEY_ID_AT));
  }

  static byte[] signedPart(byte[] sealed) {
    return Arrays.copyOf(sealed, sealed.length - SIGNATURE - CHECKSUM);
  }

  static byte[] signature(byte[] sealed) {
    int from = sealed.length - SIGNATURE - CHECKSUM;
    return Arrays.copyOfRange(sealed, from, from + SIGNATURE);
  }

  /** Empty if the bytes state nothing that can be, which only a forger's do. */
  static Optional<ActivationCode> read(byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(signedPart(sealed)).position(KEY_ID_AT);
    try {
      ActivationCode code = read(in);
      return in.hasRemaining() ? Optional.empty() : Optional.of(code);
    } catch (BufferUnderflowException | KontorException nonsense) {
      return Optional.empty();
    }
  }

  private static ActivationCode read(ByteBuffer in) {
    var keyId = new KeyId(in.getInt());
    long serial = in.getInt() & 0xFFFFFFFFL;
    LocalDate from = date(in.getShort() & 0xFFFF);
    int end = in.getShort() & 0xFFFF;
    int shops = in.getShort() & 0xFFFF;
    Optional<InstallationId> installation =
        in.get() == 0 ? Optional.empty() : Optional.of(new InstallationId(in.getLong()));
    String plugin = text(in);
    String edition = text(in);
    Optional<LocalDate> until = end == NO_END ? Optional.empty() : Optional.of(date(end));
    return new ActivationCode(
        keyId, serial, plugin, edition, text(in), from, until, installation, shops);
  }

  private static String text(ByteBuffer in) {
    int length = in.get() & 0xFF;
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static short day(LocalDate date) {
    return (short) ChronoUnit.DAYS.between(ActivationCode.FIRST_DAY, date);
  }

  private static LocalDate date(int day) {
    return ActivationCode.FIRST_DAY.plusDays(day);
  }
}
