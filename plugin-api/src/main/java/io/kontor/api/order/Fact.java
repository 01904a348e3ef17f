package io.kontor.api.order;

import static java.util.Objects.requireNonNull;

import io.kontor.api.Text;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be known about an order: a value, known to be absent, or unknown because the
 * shop does not say. Unknown is not absent (L6): a condition on an unknown fact is neither true
 * nor, negated, true.
 *
 * @param <T> the type of the value
 */
public final class Fact<T> {

  private static final Fact<?> ABSENT = new Fact<>(null, null);
  private static final Fact<Boolean> YES = new Fact<>(Boolean.TRUE, null);
  private static final Fact<Boolean> NO = new Fact<>(Boolean.FALSE, null);

  private final @Nullable T value;
  private final @Nullable Text unknownBecause;

  private Fact(@Nullable T value, @Nullable Text unknownBecause) {
    this.value = value;
    this.unknownBecause = unknownBecause;
  }

  /**
   * A known value.
   *
   * @param value the value
   * @param <T> its type
   * @return the fact
   */
  public static <T> Fact<T> known(T value) {
    return new Fact<>(requireNonNull(value, "value"), null);
  }

  /**
   * A known yes or no; always one of two shared objects.
   *
   * @param value yes or no
   * @return the fact
   */
  public static Fact<Boolean> of(boolean value) {
    return value ? YES : NO;
  }

  /**
   * Known to be absent: no payment date because nobody has paid.
   *
   * @param <T> the type of the value that is not there
   * @return the fact
   */
  @SuppressWarnings("unchecked") // It holds no value, so it can stand for any type.
  public static <T> Fact<T> absent() {
    return (Fact<T>) ABSENT;
  }

  /**
   * Not known.
   *
   * @param because what is missing and where, and what to do about it, for the person who can mend
   *     it: {@code status 17 is not mapped; map it at the shop in kontor.yaml}. It is shown inside
   *     a sentence, so without a full stop
   * @param <T> the type of the value nobody knows
   * @return the fact
   */
  public static <T> Fact<T> unknown(Text because) {
    return new Fact<>(null, requireNonNull(because, "because"));
  }

  /**
   * Known or known to be absent, as an optional says.
   *
   * @param value the value, or empty
   * @param <T> its type
   * @return the fact
   */
  public static <T> Fact<T> ofOptional(Optional<T> value) {
    return value.map(Fact::known).orElseGet(Fact::absent);
  }

  /**
   * Whether there is a value.
   *
   * @return true for a known value
   */
  public boolean isKnown() {
    return value != null;
  }

  /**
   * Whether it is known that there is no value.
   *
   * @return true if absent
   */
  public boolean isAbsent() {
    return value == null && unknownBecause == null;
  }

  /**
   * Whether nobody knows.
   *
   * @return true if unknown
   */
  public boolean isUnknown() {
    return unknownBecause != null;
  }

  /**
   * The value.
   *
   * @return the known value
   * @throws IllegalStateException if absent or unknown: ask first
   */
  public T get() {
    if (value == null) {
      throw new IllegalStateException("No value: " + this);
    }
    return value;
  }

  /**
   * The value, if there is one.
   *
   * @return the value; empty if absent or unknown
   */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Why nobody knows.
   *
   * @return the reason; empty if known or absent
   */
  public Optional<Text> unknownBecause() {
    return Optional.ofNullable(unknownBecause);
  }

  /**
   * Whether the value is known and equal to another; unknown and absent are equal to nothing.
   *
   * @param other the value to compare with
   * @return true if known and equal
   */
  public boolean is(T other) {
    return value != null && value.equals(other);
  }

  /**
   * Whether the value is known and different from another; never true for unknown or absent.
   *
   * @param other the value to compare with
   * @return true if known and not equal
   */
  public boolean isNot(T other) {
    return value != null && !value.equals(other);
  }

  /**
   * The same fact about something computed from the value.
   *
   * @param mapper makes the new value; never returns null
   * @param <R> the new type
   * @return the mapped fact; absent and unknown stay what they are
   */
  public <R> Fact<R> map(Function<? super T, ? extends R> mapper) {
    return value == null ? new Fact<>(null, unknownBecause) : known(mapper.apply(value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact<?> fact
        && java.util.Objects.equals(value, fact.value)
        && java.util.Objects.equals(unknownBecause, fact.unknownBecause);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(value, unknownBecause);
  }

  @Override
  public String toString() {
    if (value != null) {
      return value.toString();
    }
    return unknownBecause == null ? "absent" : "unknown: " + unknownBecause.en();
  }
}
