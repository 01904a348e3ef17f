package io.kontor.host.db;

/**
 * Where a database is and who we are there.
 *
 * @param name what people call it, for messages
 * @param url a JDBC URL without user and password
 * @param user the account
 * @param password never printed
 */
public record DatabaseAddress(String name, String url, String user, String password) {

  /** The URL without what stands behind a question mark, which may be a secret. */
  String place() {
    return url.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return name + " (" + place() + ", " + user + ")";
  }
}
