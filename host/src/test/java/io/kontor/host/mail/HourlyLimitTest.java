package io.kontor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.kit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class HourlyLimitTest {

  private static final int PER_HOUR = 300;

  @Test
  void five_thousand_mails_leave_as_fast_as_allowed_and_none_asks_more_than_twice() {
    var clock = new SettableClock("2026-03-10T09:00:00Z");
    var limit = new HourlyLimit(clock);
    MailAccount account = MailFixture.limited(PER_HOUR);
    var due = new PriorityQueue<Instant>();
    for (int i = 0; i < 5000; i++) {
      due.add(clock.instant());
    }
    List<Instant> left = new ArrayList<>();
    int asked = 0;
    while (!due.isEmpty()) {
      clock.set(due.remove());
      asked++;
      Optional<Duration> wait = limit.enter(account);
      if (wait.isPresent()) {
        due.add(clock.instant().plus(wait.get()));
      } else {
        left.add(clock.instant());
      }
    }

    assertThat(left).hasSize(5000);
    assertThat(asked).isLessThanOrEqualTo(10_000);
    assertThat(Duration.between(left.get(0), left.get(4999))).isEqualTo(Duration.ofHours(16));
    assertNeverMoreInAnHour(left);
  }

  private static void assertNeverMoreInAnHour(List<Instant> left) {
    Deque<Instant> hour = new ArrayDeque<>();
    for (Instant moment : left) {
      while (!hour.isEmpty() && !hour.getFirst().plus(Duration.ofHours(1)).isAfter(moment)) {
        hour.removeFirst();
      }
      hour.add(moment);
      assertThat(hour).hasSizeLessThanOrEqualTo(PER_HOUR);
    }
  }
}
