package io.kontor.host.command;

import io.kontor.api.shop.Shop;
import io.kontor.host.installation.Configuration.ShopEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the indexes a shop lacks. */
@Command(name = "indexes", mixinStandardHelpOptions = true)
public final class IndexesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ShopChoice choice = new ShopChoice();

  /** On this terminal. */
  public IndexesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return choice.print(terminal, this::lines);
  }

  private List<String> lines(Shop shop, ShopEntry entry) {
    List<String> indexes = shop.indexes(choice.schema(entry));
    String key = indexes.isEmpty() ? "command.shop.indexes.none" : "command.shop.indexes.note";
    terminal.say(key, Map.of("shop", entry.key()));
    return indexes.stream().flatMap(GrantsCommand::ended).toList();
  }
}
