package io.kontor.host.command;

import io.kontor.api.shop.Shop;
import io.kontor.host.installation.Configuration.ShopEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the least rights. */
@Command(name = "grants", mixinStandardHelpOptions = true)
public final class GrantsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ShopChoice choice = new ShopChoice();

  @Option(names = "--user", paramLabel = "'NAME'@'HOST'")
  private String user = "";

  /** On this terminal. */
  public GrantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return choice.print(terminal, this::lines);
  }

  private List<String> lines(Shop shop, ShopEntry entry) {
    String account = user.isEmpty() ? "'" + entry.user() + "'@'%'" : user;
    List<String> grants = shop.grants(account, choice.schema(entry));
    terminal.say("command.shop.grants.note", Map.of());
    return grants.stream().flatMap(GrantsCommand::ended).toList();
  }

  /** As a client wants to have it pasted. */
  public static Stream<String> ended(String statement) {
    return Stream.of(statement.endsWith(";") ? statement : statement + ";");
  }
}
