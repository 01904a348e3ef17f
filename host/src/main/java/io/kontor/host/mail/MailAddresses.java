package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads addresses strictly: one text is one address, and never a second one or a header. */
final class MailAddresses {

  private static final int LONGEST = 254;

  private MailAddresses() {}

  /** Recipients in their order, each mailbox once. */
  static List<InternetAddress> recipients(List<String> texts) {
    var found = new LinkedHashMap<String, InternetAddress>();
    for (int i = 0; i < texts.size(); i++) {
      InternetAddress address = parse("to " + (i + 1), texts.get(i));
      found.putIfAbsent(address.getAddress().toLowerCase(Locale.ROOT), address);
    }
    if (found.isEmpty()) {
      throw new KontorException(MailError.NO_RECIPIENT, Map.of());
    }
    return List.copyOf(found.values());
  }

  /** One address, {@code a@example.com} or {@code Name <a@example.com>}. */
  static InternetAddress parse(String field, String text) {
    requireOneLine(field, text);
    try {
      InternetAddress[] addresses = InternetAddress.parse(text.strip(), true);
      if (addresses.length != 1 || addresses[0].isGroup()) {
        throw bad(field);
      }
      return ascii(field, addresses[0]);
    } catch (AddressException e) {
      // Without the cause: its text quotes the address.
      throw bad(field);
    }
  }

  private static InternetAddress ascii(String field, InternetAddress address)
      throws AddressException {
    String whole = address.getAddress();
    int at = whole.lastIndexOf('@');
    if (at < 1 || whole.length() > LONGEST) {
      throw bad(field);
    }
    String local = whole.substring(0, at);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
      throw bad(field);
    }
    try {
      address.setAddress(
          local + "@" + IDN.toASCII(whole.substring(at + 1), IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException e) {
      throw bad(field);
    }
    address.validate();
    return address;
  }

  /** Refuses line breaks and other control characters: they would start a header of their own. */
  static String requireOneLine(String field, String text) {
    if (text.chars().anyMatch(Character::isISOControl)
        || text.indexOf('\u2028') >= 0
        || text.indexOf('\u2029') >= 0) {
      throw new KontorException(MailError.CONTROL_CHARACTER, Map.of("field", field));
    }
    return text;
  }

  private static KontorException bad(String field) {
    return new KontorException(MailError.BAD_ADDRESS, Map.of("field", field));
  }
}
