package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Eight random bytes that tell one installation from all others. They live in {@code
 * data/installation.id} and move with the data folder.
 *
 * @param value the eight bytes
 */
public record InstallationId(long value) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");

  /**
   * Reads the id of this installation; the first call creates it.
   *
   * @param file {@code data/installation.id}; its folder need not exist yet
   * @param random where the eight bytes come from
   * @return the id
   */
  public static InstallationId keptIn(Path file, RandomGenerator random) {
    Optional<InstallationId> known = readFrom(file);
    if (known.isPresent()) {
      return known.get();
    }
    var created = new InstallationId(random.nextLong());
    TextFile.replace(file, created + "\n");
    return created;
  }

  /**
   * Reads the id of this installation without creating it.
   *
   * @param file {@code data/installation.id}
   * @return the id; empty if this installation has never run
   */
  public static Optional<InstallationId> readFrom(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        parse(TextFile.read(file))
            .orElseThrow(
                () ->
                    new KontorException(LicenceError.BAD_INSTALLATION_FILE, Map.of("file", file))));
  }

  /**
   * Reads an id as a person types it.
   *
   * @param text sixteen hexadecimal digits; blanks and hyphens are ignored
   * @return the id; empty if it is none
   */
  public static Optional<InstallationId> parse(String text) {
    String digits = text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return HEX.matcher(digits).matches()
        ? Optional.of(new InstallationId(HexFormat.fromHexDigitsToLong(digits)))
        : Optional.empty();
  }

  /** Four groups of four hexadecimal digits: {@code 3f2a-91bc-0d44-77e0}. */
  @Override
  public String toString() {
    return FOUR.matcher(HexFormat.of().toHexDigits(value)).replaceAll("$1-");
  }
}
