package io.kontor.host;

import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionError;
import io.kontor.host.plugin.lifecycle.Absences;
import io.kontor.host.profile.SentenceReader;
import java.util.Optional;
import java.util.Set;

/** Tells a sentence whose plug-in is away from one that is wrong. */
record AwaitedSentences(SentenceReader sentences, Absences absences) implements SentenceReader {

  @Override
  public Condition<?, ?> read(String sentence, Context context) {
    try {
      return sentences.read(sentence, context);
    } catch (KontorException e) {
      throw absences.ofSentence(sentence).or(() -> perhaps(sentence, e)).orElse(e);
    }
  }

  private Optional<KontorException> perhaps(String sentence, KontorException e) {
    return e.code() == ConditionError.UNKNOWN_SENTENCE
        ? absences.perhaps(sentence)
        : Optional.empty();
  }

  @Override
  public Set<String> sources(String watch) {
    return sentences.sources(watch);
  }
}
