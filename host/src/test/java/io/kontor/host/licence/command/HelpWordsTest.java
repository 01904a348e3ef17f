package io.kontor.host.licence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import org.junit.jupiter.api.Test;

class HelpWordsTest {

  @Test
  void every_option_is_explained() {
    assertThat(Words.in(Language.DE).stringPropertyNames()).containsAll(HelpWords.KEYS);
  }
}
