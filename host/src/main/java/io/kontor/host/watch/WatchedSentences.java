package io.kontor.host.watch;

import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentenceScope;
import io.kontor.host.condition.ShopValues;
import io.kontor.host.profile.ProfileError;
import io.kontor.host.profile.SentenceReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands sentences about the kinds of subjects there are, with the conditions that are there
 * now.
 */
public final class WatchedSentences implements SentenceReader {

  private final List<SubjectSource> kinds;
  private final ConditionTypes types;
  private final ShopValues values;

  /** Sentences about subjects of these kinds. */
  public WatchedSentences(List<SubjectSource> kinds, ConditionTypes types, ShopValues values) {
    this.kinds = List.copyOf(kinds);
    this.types = types;
    this.values = values;
  }

  @Override
  public Condition<?, ?> read(String sentence, Context context) {
    SubjectSource kind = kind(context.watch());
    var scope = new SentenceScope(context.language(), kind.factType(), context.shops());
    return new SentenceParser(types.vocabulary(), values).parse(sentence, scope);
  }

  @Override
  public Set<String> sources(String watch) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(watch))
        .findFirst()
        .map(SubjectSource::sources)
        .orElse(Set.of());
  }

  private SubjectSource kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    ProfileError.NO_KIND,
                    Map.of(
                        "kind",
                        name,
                        "known",
                        String.join(", ", kinds.stream().map(SubjectSource::kind).toList()))));
  }
}
