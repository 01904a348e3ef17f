package io.kontor.host.trial;

import io.kontor.api.Message;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Preview.Change;
import io.kontor.api.mail.Mail;
import io.kontor.host.task.simulation.SimulatedStep;
import io.kontor.host.trial.CaseFile.ExpectedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a step would do, beside what a case expects of it. */
final class StepComparison {

  private static final String NOTHING = "–";
  private static final String NOW = "now";

  private final String where;
  private final SimulatedStep step;
  private final Instant moment;
  private final List<Difference> differences = new ArrayList<>();

  StepComparison(String where, SimulatedStep step, Instant moment) {
    this.where = where + "." + step.action();
    this.step = step;
    this.moment = moment;
  }

  /** Where nothing is expected, a step must only be possible. */
  List<Difference> withNothing() {
    refusal(Optional.empty());
    return differences;
  }

  List<Difference> with(ExpectedStep expected) {
    refusal(expected.refused());
    step.preview().ifPresent(preview -> compare(expected, preview));
    return differences;
  }

  private void refusal(Optional<String> expected) {
    Optional<String> code = step.refusal().map(Message::key);
    if (!code.equals(expected)) {
      differences.add(
          new Difference(
              where + ".refused", expected.orElse(NOTHING), code.orElse(NOTHING), step.refusal()));
    }
  }

  private void compare(ExpectedStep expected, Preview preview) {
    List<Mail> mails = preview.mails();
    if (!expected.to().isEmpty()) {
      same(
          "to",
          sorted(expected.to()),
          sorted(mails.stream().flatMap(mail -> mail.to().stream()).toList()));
    }
    expected.language().ifPresent(tag -> same("language", tag, all(mails, Mail::language)));
    expected.subject().ifPresent(line -> same("subject", line, all(mails, Mail::subject)));
    compareText(expected, flat(all(mails, Mail::text)));
    List<Change> changes = preview.changes();
    expected.was().ifPresent(value -> same("was", value, all(changes, Change::from)));
    expected
        .becomes()
        .map(value -> value.equals(NOW) ? moment.toString() : value)
        .ifPresent(value -> same("becomes", value, all(changes, Change::to)));
  }

  private void compareText(ExpectedStep expected, String text) {
    expected.exactly().ifPresent(whole -> same("exactly", flat(whole), text));
    expected.text().stream()
        .filter(part -> !text.contains(flat(part)))
        .forEach(part -> differ("text", part, text));
    expected.without().stream()
        .filter(part -> text.contains(flat(part)))
        .forEach(part -> differ("without", part, text));
  }

  private void same(String key, String expected, String got) {
    if (!expected.equals(got)) {
      differ(key, expected, got);
    }
  }

  private void differ(String key, String expected, String got) {
    differences.add(
        new Difference(
            where + "." + key,
            expected.isEmpty() ? NOTHING : expected,
            got.isEmpty() ? NOTHING : got,
            Optional.empty()));
  }

  private static String sorted(Collection<String> values) {
    return String.join(", ", new TreeSet<>(values));
  }

  private static <T> String all(List<T> things, Function<T, String> value) {
    return things.stream().map(value).collect(Collectors.joining("\n"));
  }

  /** Line breaks and narrow blanks are a matter of layout. */
  private static String flat(String text) {
    return text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll(" +", " ")
        .strip();
  }
}
