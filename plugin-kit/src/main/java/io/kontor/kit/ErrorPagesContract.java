package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a plug-in's error codes have to keep to: each has its page in every language. */
public interface ErrorPagesContract {

  /**
   * The codes of the plug-in.
   *
   * @return all of them, for example {@code List.of(MyError.values())}
   */
  List<? extends ErrorCode> codes();

  /** What happened, the usual cause and what to do stand in the bundle of every language. */
  @Test
  default void every_code_has_what_cause_and_remedy_in_every_language() {
    Set<String> missing = new TreeSet<>();
    for (Language language : Language.values()) {
      Properties bundle = bundle(language);
      for (ErrorCode code : codes()) {
        for (String part : List.of("", ".cause", ".remedy")) {
          if (bundle.getProperty(code.code() + part, "").isBlank()) {
            missing.add(language + " " + code.code() + part);
          }
        }
      }
    }
    assertThat(codes()).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  /** A value that one language names is not lost in another. */
  @Test
  default void every_language_has_the_same_keys_and_names_the_same_values() {
    Properties german = bundle(Language.DE);
    for (Language language : Language.values()) {
      Properties other = bundle(language);
      assertThat(other.stringPropertyNames())
          .as("keys in %s", language)
          .isEqualTo(german.stringPropertyNames());
      for (String key : german.stringPropertyNames()) {
        assertThat(values(other.getProperty(key)))
            .as("values of %s in %s", key, language)
            .isEqualTo(values(german.getProperty(key)));
      }
    }
  }

  /** A code is a prefix in capitals and a number, and means one thing. */
  @Test
  default void codes_are_well_formed_and_unique() {
    assertThat(codes())
        .extracting(ErrorCode::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]+-[1-9][0-9]*"));
  }

  /** The words for one language; {@code {mail_de}} is that of another in its place. */
  private static Set<String> values(String wording) {
    Set<String> languages =
        Set.of(Language.values()).stream().map(Language::code).collect(Collectors.toSet());
    String any = "_(" + String.join("|", languages) + ")$";
    return Pattern.compile("\\{[@#]?([A-Za-z][A-Za-z0-9_-]*)}")
        .matcher(wording)
        .results()
        .map((MatchResult hit) -> hit.group(1).toLowerCase(Locale.ROOT).replaceFirst(any, ""))
        .collect(Collectors.toSet());
  }

  private Properties bundle(Language language) {
    return new PluginWords(codes().get(0).getClass()).in(language);
  }
}
