package io.kontor.api.subject;

import static java.util.Objects.requireNonNull;

/**
 * Names one subject for ever: the part of the ledger key that does not come from the profile (L1).
 *
 * @param kind the kind of subject, for example {@code order}
 * @param source the key of where it comes from; for orders the shop's key
 * @param id the native primary key there, as text, exactly as stored
 */
public record SubjectRef(String kind, String source, String id) implements Comparable<SubjectRef> {

  /** The kind of all orders. */
  public static final String ORDER = "order";

  /** Checks that no part is blank. */
  public SubjectRef {
    requireText(kind, "kind");
    requireText(source, "source");
    requireText(id, "id");
  }

  private static void requireText(String value, String name) {
    if (requireNonNull(value, name).isEmpty()) {
      throw new IllegalArgumentException("A subject's " + name + " must not be empty");
    }
  }

  @Override
  public int compareTo(SubjectRef other) {
    int byKind = kind.compareTo(other.kind);
    int bySource = byKind != 0 ? byKind : source.compareTo(other.source);
    return bySource != 0 ? bySource : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return kind + "/" + source + "/" + id;
  }
}
