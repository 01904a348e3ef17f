package io.kontor.host.command.init;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopType;
import io.kontor.host.Workbench;
import io.kontor.host.command.GrantsCommand;
import io.kontor.host.command.Terminal;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.Inspection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shop's database: asked for, reached, and looked into for a shop. */
final class ShopSteps {

  private static final Pattern SCHEMA = Pattern.compile("[A-Za-z0-9_$-]{1,64}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Set<String> MODES = Set.of("verify-full", "trust", "disable");
  private static final String USUAL_ZONE = "Europe/Berlin";
  private static final int PORT = 3306;

  private final Terminal terminal;
  private final Dialogue dialogue;
  private final Draft draft;
  private final Workbench bench;
  private final ZoneId here;

  ShopSteps(Terminal terminal, Dialogue dialogue, Draft draft, Workbench bench, ZoneId here) {
    this.terminal = terminal;
    this.dialogue = dialogue;
    this.draft = draft;
    this.bench = bench;
    this.here = here;
  }

  /**
   * Asks until a shop was found.
   *
   * @return what was seen there
   */
  Inspection find() {
    Optional<Inspection> seen;
    do {
      askForDatabase();
      seen = look();
    } while (seen.isEmpty());
    draft.shop(Optional.of(choose(seen.get().shops())));
    dialogue.ask(Question.KEY, draft.key(), answer -> KEY.matcher(answer).matches());
    dialogue.ask(Question.ZONE, zone(), ShopSteps::isZone);
    return seen.get();
  }

  /** Prints the least rights, to be pasted by whoever administers the shop's database. */
  void grants(Inspection seen) {
    try (ConnectedShops shops = bench.connect(draft.configuration().shops())) {
      List<String> grants =
          shops.shop(draft.key()).grants(seen.account(), dialogue.answer(Question.SCHEMA));
      dialogue.say("init.grants", Map.of("account", seen.account()));
      grants.stream().flatMap(GrantsCommand::ended).forEach(terminal.out()::println);
      terminal.out().flush();
    } catch (KontorException e) {
      dialogue.problem(e.problem());
    }
  }

  private void askForDatabase() {
    draft.shop(Optional.empty());
    dialogue.ask(Question.DB, "localhost:" + PORT, it -> Server.of(it, PORT).isPresent());
    new TunnelSteps(dialogue, terminal.environment()).ask();
    boolean local = Server.of(dialogue.answer(Question.DB), PORT).orElseThrow().local();
    if (local || !dialogue.answer(Question.SSH).isEmpty()) {
      dialogue.forget(Question.TLS);
    } else {
      dialogue.ask(Question.TLS, "verify-full", MODES::contains);
    }
    dialogue.ask(Question.SCHEMA, "", answer -> SCHEMA.matcher(answer).matches());
    dialogue.ask(Question.USER, "kontor", answer -> !answer.isEmpty());
    dialogue.secret(Question.SHOP_PASSWORD);
  }

  private Optional<Inspection> look() {
    terminal.say("init.looking", Map.of());
    try (ConnectedShops shops = bench.connect(draft.configuration().shops())) {
      Inspection seen = shops.inspect(draft.key());
      if (seen.shops().isEmpty()) {
        dialogue.say("init.nothing", Map.of("tables", seen.tables(), "systems", systems()));
        return Optional.empty();
      }
      return Optional.of(seen);
    } catch (KontorException e) {
      dialogue.problem(e.problem());
      return Optional.empty();
    }
  }

  private String systems() {
    return bench.shopTypes().stream().map(this::title).collect(Collectors.joining("; "));
  }

  private String title(ShopType type) {
    return type.title().in(terminal.language());
  }

  private ShopIdentity choose(List<ShopIdentity> found) {
    if (found.size() == 1) {
      dialogue.say("init.found", values(found.get(0)));
    } else {
      dialogue.say("init.found.several", Map.of("count", found.size()));
      IntStream.range(0, found.size()).forEach(i -> list(i + 1, found.get(i)));
      List<String> numbers =
          IntStream.rangeClosed(1, found.size()).mapToObj(String::valueOf).toList();
      dialogue.ask(Question.SHOP, "", numbers::contains);
    }
    int number = found.size() == 1 ? 1 : Integer.parseInt(dialogue.answer(Question.SHOP));
    ShopIdentity chosen = found.get(number - 1);
    if (!chosen.schemaKnown()) {
      dialogue.say("init.found.unknown", Map.of());
    }
    return chosen;
  }

  private void list(int number, ShopIdentity shop) {
    var values = new HashMap<String, Object>(values(shop));
    values.put("number", number);
    dialogue.say("init.found.one", values);
  }

  private Map<String, String> values(ShopIdentity shop) {
    String system =
        bench.shopTypes().stream()
            .filter(type -> type.id().equals(shop.system()))
            .map(this::title)
            .findFirst()
            .orElse(shop.system());
    return Map.of(
        "system",
        system,
        "version",
        shop.version().isEmpty() ? "?" : shop.version(),
        "prefix",
        shop.prefix().isEmpty() ? "–" : shop.prefix(),
        "shop",
        shop.shopId());
  }

  /** A server's own zone is seldom a region; then the shop's is more likely the usual one. */
  private String zone() {
    String id = here.getId();
    return id.contains("/") && !id.startsWith("Etc/") ? id : USUAL_ZONE;
  }

  private static boolean isZone(String answer) {
    try {
      return !ZoneId.of(answer).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }
}
