package io.kontor.host.web.desk;

import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Reason;
import io.kontor.host.watch.Explanations;
import io.kontor.host.web.page.SubjectReasons;
import java.util.List;

/** The rules of profiles, asked for the pages. */
public record RuleReasons(Explanations explanations) implements SubjectReasons {

  @Override
  public List<Why> of(SubjectRef subject) {
    return explanations.of(subject).stream().map(RuleReasons::why).toList();
  }

  private static Why why(Explanations.Explained explained) {
    return new Why(
        explained.profile().id(),
        explained.profile().title(),
        explained.why().map(Explanation::verdict).orElse(Verdict.UNKNOWN),
        explained.why().map(Explanation::lines).orElse(List.of()).stream()
            .map(line -> line.stream().map(RuleReasons::asked).toList())
            .toList(),
        explained.why().flatMap(Explanation::changesAt),
        explained.failed());
  }

  private static Asked asked(Reason reason) {
    return new Asked(
        new SentencePrinter().text(reason.condition()),
        reason.answer().verdict(),
        reason.answer().seen());
  }
}
