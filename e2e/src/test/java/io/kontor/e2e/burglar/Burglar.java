package io.kontor.e2e.burglar;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.settings.Setting;
import io.kontor.api.shop.ShopType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Contributes one of each kind, to be called in every way, and searches in every call. */
public final class Burglar extends KontorPlugin {

  /**
   * What the test sets.
   *
   * @param list where to write what was found
   * @param names the classes searched for
   */
  public record Plan(
      @Setting(de = "Liste", en = "List", it = "Lista") String list,
      @Setting(de = "Namen", en = "Names", it = "Nomi") List<String> names) {}

  private final Search search;

  /** Called by the host. */
  public Burglar(PluginContext context) {
    super(context);
    search = new Search(context.settings(Plan.class));
    search.in("constructor", context);
  }

  @Override
  public void start() {
    search.in("start", this);
    search.in("context", context().clock(), context().settings(Plan.class), context().shops());
    search.in("mail", context().mail());
    database();
  }

  private void database() {
    var database = context().database();
    search.in("database", database);
    database.list("SELECT 1 AS one", Map.of(), row -> search.in("row", row));
    database.first("SELECT 1 AS one", Map.of(), row -> search.in("first row", row));
    database.stream("SELECT 1 AS one", Map.of(), row -> search.in("streamed row", row));
    database.transaction(
        inside -> {
          search.in("transaction", inside);
          return search.in(
              "database error", search.thrownBy(() -> inside.list("?", Map.of(), row -> 1)));
        });
    search.in("unknown shop", search.thrownBy(() -> context().shops().shop("none")));
  }

  @Override
  public void stop() {
    search.in("stop");
    LoggerFactory.getLogger(Burglar.class).error("It leaves", new IllegalStateException("s3cret"));
  }

  @Override
  public List<ShopType> shopTypes() {
    search.in("shopTypes");
    return List.of(new BurgledShop.Type(search));
  }

  @Override
  public List<ConditionType<?, ?>> conditionTypes() {
    search.in("conditionTypes");
    return List.of(new TemptingCondition(search));
  }

  @Override
  public List<Action<?>> actions() {
    search.in("actions");
    return List.of(new SearchAction(search, context()));
  }

  @Override
  public Optional<Class<? extends Record>> settings() {
    return Optional.of(Plan.class);
  }
}
