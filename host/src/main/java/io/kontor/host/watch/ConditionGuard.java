package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.run.Guard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a profile's own conditions of one subject, and says which of them decided. */
public final class ConditionGuard implements Guard {

  private final WatchedSubjects subjects;
  private final Function<Condition<?, ?>, Text> sentences;

  /**
   * A guard.
   *
   * @param sentences the face of a condition in three languages
   */
  public ConditionGuard(WatchedSubjects subjects, Function<Condition<?, ?>, Text> sentences) {
    this.subjects = subjects;
    this.sentences = sentences;
  }

  @Override
  public Optional<Message> forbids(
      Profile profile, Subject subject, LedgerView ledger, Instant moment) {
    Optional<Message> first = Optional.empty();
    for (List<Condition<?, ?>> line : profile.when()) {
      Optional<Message> failed = failed(withImplied(line, subject), subject, ledger, moment);
      if (failed.isEmpty()) {
        return Optional.empty();
      }
      first = first.isPresent() ? first : failed;
    }
    return first;
  }

  @Override
  public Optional<Message> ends(
      Profile profile, Subject subject, LedgerView ledger, Instant moment) {
    for (Condition<?, ?> condition : until(profile, subject)) {
      Answer answer = condition.ask(subject, moment, ledger);
      if (answer.verdict() == Verdict.HOLDS) {
        return Optional.of(message("watch.ended", condition, answer));
      }
    }
    return Optional.empty();
  }

  private List<Condition<?, ?>> withImplied(List<Condition<?, ?>> line, Subject subject) {
    var all = new ArrayList<Condition<?, ?>>();
    subjects.kind(subject.ref().kind()).ifPresent(kind -> all.addAll(kind.implied(line)));
    all.addAll(line);
    return all;
  }

  private List<Condition<?, ?>> until(Profile profile, Subject subject) {
    return profile.until().isEmpty()
        ? subjects
            .kind(subject.ref().kind())
            .map(kind -> kind.endedBy(profile.when()))
            .orElse(List.of())
        : profile.until();
  }

  private Optional<Message> failed(
      List<Condition<?, ?>> line, Subject subject, LedgerView ledger, Instant moment) {
    for (Condition<?, ?> condition : line) {
      Answer answer = condition.ask(subject, moment, ledger);
      if (answer.verdict() == Verdict.FAILS) {
        return Optional.of(message("watch.no-longer", condition, answer));
      }
      if (answer.verdict() == Verdict.UNKNOWN) {
        return Optional.of(message("watch.unknown", condition, answer));
      }
    }
    return Optional.empty();
  }

  private Message message(String key, Condition<?, ?> condition, Answer answer) {
    Text sentence = sentences.apply(condition);
    return new Message(
        key,
        Map.of(
            "sentence_de", sentence.de(),
            "sentence_en", sentence.en(),
            "sentence_it", sentence.it(),
            "seen_de", answer.seen().de(),
            "seen_en", answer.seen().en(),
            "seen_it", answer.seen().it()));
  }
}
