package io.kontor.host.licence;

import io.kontor.host.licence.code.CheckedCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where codes are kept, and the highest moment ever seen. Safe for use by several threads. */
public interface LicenceStore {

  /**
   * All codes, good or not.
   *
   * @return the codes in no order
   */
  List<StoredCode> codes();

  /**
   * Keeps a verified code.
   *
   * @param code the code
   * @param at the moment it was handed in
   * @param by who did it
   * @return false if it was there already
   */
  boolean keep(CheckedCode code, Instant at, String by);

  /**
   * The highest moment any clock of this installation has shown.
   *
   * @return the moment; empty before the first
   */
  Optional<Instant> highestMoment();

  /**
   * Raises the highest moment; a lower one changes nothing.
   *
   * @param moment a moment seen
   */
  void raiseHighestMoment(Instant moment);

  /**
   * Lowers the highest moment, after a vendor's fresh code has shown that it was wrong.
   *
   * @param moment the moment now
   */
  void lowerHighestMoment(Instant moment);
}
