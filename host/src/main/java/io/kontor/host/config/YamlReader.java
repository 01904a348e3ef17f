package io.kontor.host.config;

import static java.util.stream.Collectors.joining;

import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML into nodes that know their place. Plain data only: no tags, no aliases, bounded in
 * size and depth.
 */
public final class YamlReader {

  private static final int MAX_DEPTH = 40;
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Pattern MISTAKE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

  private final String file;
  private final Problems problems;

  private YamlReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a text; if it is no YAML the problem is added and the result is empty. An empty file is
   * an empty mapping.
   */
  public static Optional<Node> read(String text, String file, Problems problems) {
    return new YamlReader(file, problems).read(text);
  }

  private Optional<Node> read(String text) {
    try (JsonParser parser =
        FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return Optional.of(new Mapping(Map.of(), Map.of(), new Place(file, 1, 1)));
      }
      return Optional.of(node(parser, 0));
    } catch (JacksonException e) {
      String told = String.valueOf(e.getOriginalMessage());
      String what = told.lines().filter(line -> !line.startsWith(" ")).collect(joining(", "));
      problems.add(mistake(told, e.getLocation()), ConfigError.NOT_YAML, Map.of("problem", what));
      return Optional.empty();
    }
  }

  /** Where something is that never ends is where it began; all else is where it was noticed. */
  private Place mistake(String told, TokenStreamLocation noticed) {
    List<MatchResult> places = MISTAKE.matcher(told).results().toList();
    if (places.isEmpty()) {
      return place(noticed);
    }
    boolean endless = told.contains("end of stream") || told.contains("stream end");
    MatchResult place = places.get(endless ? 0 : places.size() - 1);
    return new Place(file, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
  }

  private Node node(JsonParser parser, int depth) {
    Place place = place(parser.currentTokenLocation());
    if (depth > MAX_DEPTH) {
      problems.add(place, ConfigError.NOT_YAML, Map.of("problem", "deeper than " + MAX_DEPTH));
      parser.skipChildren();
      return new Scalar("", place);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, place, depth);
      case START_ARRAY -> sequence(parser, place, depth);
      case VALUE_NULL -> new Scalar("", place);
      default -> new Scalar(parser.getString(), place);
    };
  }

  private Node mapping(JsonParser parser, Place place, int depth) {
    var entries = new LinkedHashMap<String, Node>();
    var keys = new LinkedHashMap<String, Place>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      keys.put(key, place(parser.currentTokenLocation()));
      parser.nextToken();
      entries.put(key, node(parser, depth + 1));
    }
    return new Mapping(entries, keys, place);
  }

  private Node sequence(JsonParser parser, Place place, int depth) {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Sequence(items, place);
  }

  private Place place(TokenStreamLocation location) {
    return location == null
        ? new Place(file, 1, 1)
        : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
