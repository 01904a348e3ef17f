package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a condition in a language. Parsing and printing again is how a sentence is translated. */
public final class SentencePrinter {

  /** Prints a condition in its first wording. */
  public String print(Condition<?, ?> condition, Language language) {
    Entry entry = Entry.of(ConditionTypes.HOST, condition.type());
    return entry.printed(language, condition.negated()).parts().stream()
        .map(part -> print(part, entry, condition.parameters(), language))
        .collect(Collectors.joining(" "));
  }

  /** Prints a condition in every language. */
  public Text text(Condition<?, ?> condition) {
    return new Text(
        print(condition, Language.DE),
        print(condition, Language.EN),
        print(condition, Language.IT));
  }

  private static String print(
      Wording.Part part, Entry entry, Record parameters, Language language) {
    Optional<ValueKind> kind = part.kind();
    if (kind.isEmpty()) {
      return part.text();
    }
    try {
      return kind.get().print(entry.shape().value(parameters, part.text()), language);
    } catch (ReflectiveOperationException e) {
      throw new KontorException(
          ConditionError.BAD_TYPE,
          Map.of("id", entry.type().id(), "owner", entry.owner(), "reason", e.toString()),
          e);
    }
  }
}
