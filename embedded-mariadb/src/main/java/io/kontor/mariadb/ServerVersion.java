package io.kontor.mariadb;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB release, for example 11.4.5. */
record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

  private static final Pattern PLAIN = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})");
  private static final Pattern REPORTED = Pattern.compile("Ver " + PLAIN.pattern() + "\\S*MariaDB");
  private static final Comparator<ServerVersion> ORDER =
      Comparator.comparingInt(ServerVersion::major)
          .thenComparingInt(ServerVersion::minor)
          .thenComparingInt(ServerVersion::patch);

  static final ServerVersion OLDEST_SUPPORTED = new ServerVersion(10, 6, 0);

  static Optional<ServerVersion> parse(String text) {
    Matcher matcher = PLAIN.matcher(text);
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  /** The version a text begins with, for example 11.4.5-MariaDB. */
  static Optional<ServerVersion> startOf(String text) {
    Matcher matcher = PLAIN.matcher(text.strip());
    return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
  }

  /**
   * The version in what {@code mariadbd --version} prints; empty for MySQL, which prints the same
   * line without the name.
   */
  static Optional<ServerVersion> reportedIn(String output) {
    Matcher matcher = REPORTED.matcher(output);
    return matcher.find() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static ServerVersion of(Matcher matcher) {
    return new ServerVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  boolean isOlderThan(ServerVersion other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
