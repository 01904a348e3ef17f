package io.kontor.api.error;

/**
 * A stable name for one thing that can go wrong. Implemented by enums, one per room or plug-in;
 * codes are unique over a whole installation. Each code has three entries in each language of the
 * bundle {@code messages} of its owner: what happened ({@code CODE}), the usual cause ({@code
 * CODE.cause}) and what to do ({@code CODE.remedy}); a code without them fails the build.
 */
public interface ErrorCode {

  /**
   * The code as people see it and look it up.
   *
   * @return prefix and number, for example {@code MAIL-3}; a plug-in's prefix is its id in capitals
   */
  String code();

  /**
   * Whose turn it is.
   *
   * @return the kind
   */
  ErrorKind kind();
}
