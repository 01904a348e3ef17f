package io.kontor.kit;

import io.kontor.api.Message;
import io.kontor.api.PluginContext;
import io.kontor.api.action.Outcome;
import io.kontor.api.db.Database;
import io.kontor.api.mail.Mail;
import io.kontor.api.mail.MailService;
import io.kontor.api.shop.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a host lends, for tests of one plug-in: a clock that stands still, the settings and shops
 * the test brings, and a mail service that keeps what is sent. Asking for anything else fails.
 */
public final class FakeContext implements PluginContext {

  private final String pluginId;
  private final SettableClock clock;
  private final List<Mail> sent = new ArrayList<>();
  private Optional<Record> settings = Optional.empty();
  private Optional<Shops> shops = Optional.empty();
  private Optional<Database> database = Optional.empty();

  /** For one plug-in, at a moment, for example {@code 2026-03-10T09:00:00Z}. */
  public FakeContext(String pluginId, String moment) {
    this.pluginId = pluginId;
    this.clock = new SettableClock(moment);
  }

  /** With these settings. */
  public FakeContext withSettings(Record settings) {
    this.settings = Optional.of(settings);
    return this;
  }

  /** With these shops. */
  public FakeContext withShops(Shops shops) {
    this.shops = Optional.of(shops);
    return this;
  }

  /** With this database. */
  public FakeContext withDatabase(Database database) {
    this.database = Optional.of(database);
    return this;
  }

  /** The mails sent so far. */
  public List<Mail> sent() {
    return List.copyOf(sent);
  }

  @Override
  public String pluginId() {
    return pluginId;
  }

  @Override
  public String edition() {
    return "";
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public <R extends Record> R settings(Class<R> type) {
    return type.cast(lent(settings, "settings"));
  }

  @Override
  public Database database() {
    return lent(database, "database");
  }

  @Override
  public Shops shops() {
    return lent(shops, "shops");
  }

  @Override
  public MailService mail() {
    return (mail, effect) -> {
      effect.begins();
      sent.add(mail);
      return Outcome.done(new Message("mail.sent", Map.of("account", "office")));
    };
  }

  private static <T> T lent(Optional<T> thing, String name) {
    return thing.orElseThrow(() -> new AssertionError("The test lends no " + name));
  }
}
