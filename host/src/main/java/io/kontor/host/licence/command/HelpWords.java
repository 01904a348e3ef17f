package io.kontor.host.licence.command;

import io.kontor.api.Message;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.stream.Stream;

/** The help texts of the options, in the language of the environment. */
final class HelpWords extends ListResourceBundle {

  static final List<String> KEYS =
      List.of(
          "licence.option.lang",
          "licence.option.vendor",
          "licence.option.out",
          "licence.option.key",
          "licence.option.plugin",
          "licence.option.edition",
          "licence.option.customer",
          "licence.option.from",
          "licence.option.until",
          "licence.option.days",
          "licence.option.installation",
          "licence.option.shops",
          "licence.option.file",
          "licence.option.shown",
          "licence.option.config",
          "licence.option.data");

  private final LicenceDesk desk;

  HelpWords(LicenceDesk desk) {
    this.desk = desk;
  }

  @Override
  protected Object[][] getContents() {
    Stream<Object[]> own = KEYS.stream().map(key -> new Object[] {key, word(key)});
    return Stream.concat(
            own,
            Stream.of(
                new Object[] {"usage.synopsisHeading", word("licence.usage.synopsis") + " "},
                new Object[] {"usage.commandListHeading", word("licence.usage.commands") + "%n"},
                new Object[] {"mixinStandardHelpOptions.help", word("licence.option.help")},
                new Object[] {"mixinStandardHelpOptions.version", word("licence.option.version")}))
        .toArray(Object[][]::new);
  }

  private String word(String key) {
    return desk.wording().apply(Message.of(key), desk.language());
  }
}
