package io.kontor.host.licence.code;

/** Whether a text is what a vendor wrote. */
public enum Integrity {
  /** Signed by a trusted vendor. */
  GENUINE,
  /** Characters are missing or wrong: typed or cut badly. */
  DAMAGED,
  /** Complete, but not signed by the vendor it names: somebody changed it on purpose. */
  FORGED,
  /** Complete, but signed with a key nobody here trusts. */
  UNKNOWN_VENDOR,
  /** Complete, but of a form only a later Kontor reads. */
  TOO_NEW
}
