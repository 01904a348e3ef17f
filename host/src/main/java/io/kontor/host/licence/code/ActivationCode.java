package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a vendor states in an activation code. Days are those of the installation's clock; both ends
 * count.
 *
 * @param keyId the vendor's key it is signed with
 * @param serial the vendor's number for this code
 * @param plugin the id of the plug-in
 * @param edition the name of the edition, as in the plug-in's manifest
 * @param customer who it was issued to
 * @param from the first day
 * @param until the last day; empty for a code without an end
 * @param installation the only installation it is for; empty for any
 * @param shopLimit how many shops may be watched; 0 for no limit
 */
public record ActivationCode(
    KeyId keyId,
    long serial,
    String plugin,
    String edition,
    String customer,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<InstallationId> installation,
    int shopLimit) {

  /** The earliest day a code can name; days are stored as two bytes from here on. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  /** The latest day a code can name. */
  static final LocalDate LAST_DAY = FIRST_DAY.plusDays(0xFFFE);

  private static final Pattern PLUGIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern EDITION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,31}");
  private static final int LONGEST_CUSTOMER = 200;

  /** Refuses what the binary form cannot carry. */
  public ActivationCode {
    demand(PLUGIN.matcher(plugin).matches(), "plugin", plugin);
    demand(EDITION.matcher(edition).matches(), "edition", edition);
    demand(isOneLine(customer), "customer", customer);
    demand(!from.isBefore(FIRST_DAY) && !from.isAfter(LAST_DAY), "from", from);
    LocalDate first = from;
    until.ifPresent(day -> demand(!day.isBefore(first) && !day.isAfter(LAST_DAY), "until", day));
    demand(shopLimit >= 0 && shopLimit <= 0xFFFF, "shops", shopLimit);
    demand(serial >= 0 && serial <= 0xFFFFFFFFL, "serial", serial);
  }

  private static boolean isOneLine(String text) {
    return !text.isBlank()
        && text.codePoints().noneMatch(Character::isISOControl)
        && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CUSTOMER;
  }

  private static void demand(boolean kept, String field, Object value) {
    if (!kept) {
      throw new KontorException(LicenceError.BAD_VALUE, Map.of("field", field, "value", value));
    }
  }
}
