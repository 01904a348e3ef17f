package io.kontor.api.action;

/**
 * Which task a step belongs to.
 *
 * @param profile the profile's id
 * @param occurrence the occurrence (L2): {@code 1}, {@code 2} … or a value such as a tracking
 *     number
 */
public record TaskIdentity(String profile, String occurrence) {

  /**
   * The level of a repeating profile.
   *
   * @return 1 for the first time and for occurrences that are not numbers
   */
  public int level() {
    return occurrence.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(occurrence) : 1;
  }
}
