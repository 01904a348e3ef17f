package io.kontor.host.installation;

import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import io.kontor.host.config.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables where a file names them: {@code password: ${SHOP_PASSWORD}}. */
final class Environment {

  private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]{0,100})}");

  private final Map<String, String> variables;
  private final Problems problems;

  Environment(Map<String, String> variables, Problems problems) {
    this.variables = Map.copyOf(variables);
    this.problems = problems;
  }

  Node fill(Node node) {
    if (node instanceof Scalar scalar) {
      return new Scalar(fill(scalar), scalar.place());
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(this::fill).toList(), sequence.place());
    }
    Mapping mapping = (Mapping) node;
    var entries = new LinkedHashMap<String, Node>();
    mapping.entries().forEach((key, value) -> entries.put(key, fill(value)));
    return new Mapping(entries, mapping.keys(), mapping.place());
  }

  private String fill(Scalar scalar) {
    Matcher matcher = NAMED.matcher(scalar.text());
    var filled = new StringBuilder();
    while (matcher.find()) {
      String value = variables.get(matcher.group(1));
      if (value == null) {
        problems.add(scalar.place(), ConfigError.NO_VARIABLE, Map.of("variable", matcher.group(1)));
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
    }
    return matcher.appendTail(filled).toString();
  }
}
