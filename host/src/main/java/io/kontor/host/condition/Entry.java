package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Sentence;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginUse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * A condition type with all that is derived from it once.
 *
 * @param owner who contributes it: {@code kontor} or a plug-in's id
 * @param type the type
 * @param shape its parameters
 * @param wordings all ways to say it
 */
record Entry(String owner, ConditionType<?, ?> type, ParameterShape shape, List<Wording> wordings) {

  /** Reads a type and refuses one that breaks its contract. */
  static Entry of(String owner, ConditionType<?, ?> type) {
    try {
      if (type.inputs().isEmpty()) {
        throw new IllegalArgumentException("it declares nothing that it looks at");
      }
      ParameterShape shape = ParameterShape.of(type.parameterType());
      return new Entry(owner, type, shape, wordings(type, shape));
    } catch (IllegalArgumentException e) {
      throw new KontorException(
          ConditionError.BAD_TYPE,
          Map.of("id", type.id(), "owner", owner, "reason", String.valueOf(e.getMessage())),
          e);
    }
  }

  private static List<Wording> wordings(ConditionType<?, ?> type, ParameterShape shape) {
    var wordings = new ArrayList<Wording>();
    for (boolean negated : new boolean[] {false, true}) {
      var languages = EnumSet.noneOf(Language.class);
      for (Sentence sentence : type.sentences()) {
        String pattern = negated ? sentence.fails() : sentence.holds();
        if (!pattern.isBlank()) {
          boolean first = languages.add(sentence.language());
          List<Wording.Part> parts = Wording.parts(pattern, shape);
          wordings.add(new Wording(sentence.language(), negated, first, parts));
        }
      }
      if (languages.size() < Language.values().length && !(negated && languages.isEmpty())) {
        throw new IllegalArgumentException(
            "it can be said in " + languages + " only" + (negated ? ", negated" : ""));
      }
    }
    return List.copyOf(wordings);
  }

  /** Its parameters with these values; making them runs code of whoever contributes it. */
  Object parameters(Map<String, Object> values) throws ReflectiveOperationException {
    Object made = PluginUse.inside(type, "ConditionType.parameterType", () -> made(values));
    if (made instanceof ReflectiveOperationException refused) {
      throw refused;
    }
    return made;
  }

  /** Values that are refused are an answer, no failure of the plug-in. */
  private Object made(Map<String, Object> values) {
    try {
      return shape.make(values);
    } catch (ReflectiveOperationException e) {
      return e;
    }
  }

  /** The wording that is printed. */
  Wording printed(Language language, boolean negated) {
    return wordings.stream()
        .filter(Wording::printed)
        .filter(wording -> wording.language() == language && wording.negated() == negated)
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    ConditionError.BAD_TYPE,
                    Map.of("id", type.id(), "owner", owner, "reason", "it cannot be negated")));
  }
}
