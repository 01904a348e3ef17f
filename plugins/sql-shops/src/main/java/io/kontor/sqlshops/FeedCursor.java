package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * How far a feed has come. Moments are texts as the database writes them, in UTC: they sort as they
 * are.
 *
 * @param everything whether this is the first pass, over all orders by id
 * @param changed the change moment reached in this pass
 * @param id the order reached at that moment
 * @param newest the newest change seen
 * @param started when this pass began, by the database's clock; empty if it did not yet
 */
record FeedCursor(boolean everything, String changed, String id, String newest, String started) {

  private static final String VERSION = "1";
  private static final int PARTS = 6;
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Longer than any transaction of a shop; rows that commit late are seen within it (L11). */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  static FeedCursor parse(String text) {
    String[] parts = text.split("\\|", PARTS);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      throw new KontorException(SqlShopsError.BAD_CURSOR, Map.of("cursor", text));
    }
    return new FeedCursor(parts[1].equals("all"), parts[2], parts[5], parts[3], parts[4]);
  }

  String text() {
    return String.join("|", VERSION, everything ? "all" : "feed", changed, newest, started, id);
  }

  FeedCursor startedAt(String now) {
    return new FeedCursor(everything, changed, id, newest, now);
  }

  FeedCursor reached(String reachedChange, String reachedId) {
    String newer = newest.compareTo(reachedChange) < 0 ? reachedChange : newest;
    return new FeedCursor(everything, reachedChange, reachedId, newer, started);
  }

  /**
   * The pass after this one. Normally it goes back by the overlap. Once the newest change lies
   * further back than that, nothing can commit beside it any more, and it is not read again: else a
   * million rows changed at once would be read with every pass of a quiet night.
   */
  FeedCursor nextPass() {
    String from;
    if (newest.isEmpty() || newest.compareTo(started) > 0) {
      from = plus(started, OVERLAP.negated());
    } else if (plus(newest, OVERLAP).compareTo(started) < 0) {
      from = plus(newest, Duration.ofSeconds(1));
    } else {
      from = plus(newest, OVERLAP.negated());
    }
    return new FeedCursor(false, from, "", newest, "");
  }

  private static String plus(String moment, Duration duration) {
    return LocalDateTime.parse(moment, FORMAT).plus(duration).format(FORMAT);
  }
}
