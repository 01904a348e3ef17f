package io.kontor.auftragsmanager;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.action.Action;
import java.util.List;
import java.util.Optional;

/** Actions on orders: mails to customers, folders and dates in the shop. */
public final class Auftragsmanager extends KontorPlugin {

  /** Called by the host. */
  public Auftragsmanager(PluginContext context) {
    super(context);
  }

  @Override
  public List<Action<?>> actions() {
    return List.of(
        new MailAction(context()),
        new MoveToFolderAction(context().shops()),
        new SetSentDateAction(context().shops()));
  }

  @Override
  public Optional<Class<? extends Record>> settings() {
    return Optional.of(AuftragsmanagerSettings.class);
  }
}
