package io.kontor.host.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopValue;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentenceScope;
import io.kontor.host.condition.ShopValues;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Problems;
import io.kontor.host.order.OrderConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the manual tells authors of profiles is so. */
class ProfileManualTest {

  private static final Pattern YAML = Pattern.compile("```yaml\\n(version:.*?)```", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final Pattern CELL = Pattern.compile("\\| `([^`]+)` (?=\\|)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  @Test
  void every_profile_shown_is_a_profile() throws IOException {
    for (Language language : Language.values()) {
      String page = page(language);
      List<String> profiles = found(YAML, page);

      assertThat(profiles).hasSizeGreaterThanOrEqualTo(2);
      for (String text : profiles) {
        var folder =
            new ProfileFolder(Path.of("shown"), Map.of(ProfileFolder.MAIN_FILE, text), "v");
        var problems = new Problems();
        var profile = new ProfileReader(folder, reader(page), problems).read();
        assertThat(problems.list()).as(text).isEmpty();
        assertThat(profile.orElseThrow().language()).isEqualTo(language);
      }
    }
  }

  @Test
  void every_sentence_listed_is_understood() throws IOException {
    for (Language language : Language.values()) {
      String page = page(language);
      List<String> sentences = found(CELL, section(page, 5));

      assertThat(sentences).hasSizeGreaterThanOrEqualTo(25);
      for (String sentence : sentences) {
        var context = new SentenceReader.Context(language, "order", Set.of());
        assertThat(reader(page).read(sentence, context)).as(sentence).isNotNull();
      }
    }
  }

  @Test
  void every_kind_of_condition_is_listed() throws IOException {
    for (Language language : Language.values()) {
      String page = page(language);
      var context = new SentenceReader.Context(language, "order", Set.of());
      Set<String> listed =
          found(CELL, section(page, 5)).stream()
              .map(sentence -> reader(page).read(sentence, context).type().id())
              .collect(Collectors.toSet());

      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              OrderConditions.types().stream().map(type -> type.id()).toList());
    }
  }

  @Test
  void the_keys_listed_are_those_there_are() throws IOException {
    for (Language language : Language.values()) {
      List<String> keys =
          Arrays.stream(ProfileFile.class.getRecordComponents())
              .map(component -> Binder.key(component.getName()))
              .toList();

      assertThat(found(ROW, section(page(language), 4))).containsExactlyElementsOf(keys);
    }
  }

  private static String page(Language language) throws IOException {
    String tag = language.name().toLowerCase(Locale.ROOT);
    return Files.readString(Path.of("..", "docs", "profiles." + tag + ".md"));
  }

  /** The sections of the page are the same in each language. */
  private static String section(String page, int number) {
    return page.split("(?m)^#{1,2} ")[number];
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).toList();
  }

  private static SentenceReader reader(String page) {
    var types = new ConditionTypes(OrderConditions.types());
    var shop = new ShopThatHasAll(Set.copyOf(found(QUOTED, page)));
    return (sentence, context) ->
        new SentenceParser(types.vocabulary(), shop)
            .parse(sentence, new SentenceScope(context.language(), Order.class, context.shops()));
  }

  /** A shop with every name the page puts in quotes. */
  private record ShopThatHasAll(Set<String> names) implements ShopValues {

    @Override
    public Set<String> shops() {
      return Set.of("main");
    }

    @Override
    public List<ShopValue> values(String shop, ShopValue.Dimension dimension) {
      return names.stream().map(name -> new ShopValue(dimension, name, name)).toList();
    }
  }
}
