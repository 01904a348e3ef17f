package io.kontor.host.licence.code;

/** CRC-16/CCITT-FALSE: finds every change of up to 16 bits in a row, so every single character. */
final class Crc16 {

  private static final int POLYNOMIAL = 0x1021;

  private Crc16() {}

  static short of(byte[] bytes, int length) {
    int crc = 0xFFFF;
    for (int at = 0; at < length; at++) {
      crc ^= (bytes[at] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
      }
    }
    return (short) crc;
  }
}
