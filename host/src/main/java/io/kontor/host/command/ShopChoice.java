package io.kontor.host.command;

import static java.util.stream.Collectors.joining;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.Shop;
import io.kontor.host.Workbench;
import io.kontor.host.connection.ConnectionError;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.Configuration.ShopEntry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The shop a command is about. */
final class ShopChoice {

  private static final Pattern SCHEMA = Pattern.compile("jdbc:[a-z:]+//[^/]*/([^?;]+).*");

  @Mixin private InstallationOptions where = new InstallationOptions();

  @Parameters(paramLabel = "KEY", arity = "0..1")
  private String key = "";

  @Option(names = "--type", paramLabel = "SYSTEM")
  private String type = "";

  @Option(names = "--schema", paramLabel = "NAME")
  private String schema = "";

  /**
   * Prints what a shop says. The boundary: words for a plug-in's problem are there only as long as
   * the plug-in is.
   */
  int print(Terminal terminal, BiFunction<Shop, ShopEntry, List<String>> lines) {
    Configuration configuration = where.configuration(terminal);
    ShopEntry entry = entry(configuration.shops());
    try (var bench =
        new Workbench(where.installation(terminal), configuration, Clock.systemUTC(), terminal)) {
      lines.apply(bench.shops().shop(entry.key()), entry).forEach(terminal.out()::println);
      terminal.out().flush();
      return Exit.DONE;
    } catch (KontorException e) {
      terminal.problem(e);
      return Exit.PROBLEM;
    }
  }

  /** The name of the shop's database. */
  String schema(ShopEntry entry) {
    return schema.isEmpty() ? schemaOf(entry.url()) : schema;
  }

  /** The database an address names; empty if it names none. */
  static String schemaOf(String url) {
    Matcher address = SCHEMA.matcher(url);
    return address.matches() ? address.group(1) : "";
  }

  private ShopEntry entry(List<ShopEntry> shops) {
    if (shops.isEmpty()) {
      throw new KontorException(ConnectionError.NO_SHOP, Map.of());
    }
    boolean any = key.isEmpty() && type.isEmpty() && shops.size() == 1;
    return shops.stream()
        .filter(
            shop ->
                any
                    || (key.isEmpty() && shop.type().equals(type))
                    || (!key.isEmpty() && shop.key().equals(key)))
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    ConnectionError.UNKNOWN_SHOP,
                    Map.of(
                        "shop",
                        key.isEmpty() ? type : key,
                        "known",
                        shops.stream().map(ShopEntry::key).collect(joining(", ")))));
  }
}
