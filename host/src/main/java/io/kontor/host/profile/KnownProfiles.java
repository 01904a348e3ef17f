package io.kontor.host.profile;

import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses a sentence that names a profile nobody knows: it would never hold, and nobody would see
 * why. One whose folder was taken away is known: what it did stays done.
 */
record KnownProfiles(SentenceReader sentences, Set<String> here, VersionStore versions)
    implements SentenceReader {

  @Override
  public Condition<?, ?> read(String sentence, Context context) {
    Condition<?, ?> condition = sentences.read(sentence, context);
    for (String id : condition.profiles()) {
      if (!here.contains(id) && !versions.knows(id)) {
        throw unknown(sentence, id);
      }
    }
    return condition;
  }

  private KontorException unknown(String sentence, String id) {
    List<String> nearest = Nearest.to(id, here);
    return new KontorException(
        ProfileError.NOT_NAMED,
        Map.of(
            "profile",
            id,
            "nearest",
            String.join(", ", nearest.isEmpty() ? new TreeSet<>(here) : nearest),
            "column",
            sentence.indexOf(id) + 1));
  }

  @Override
  public Set<String> sources(String watch) {
    return sentences.sources(watch);
  }
}
