package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.host.mail.MailAccount;
import io.kontor.host.mail.MailPart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mail accounts made up for the pages: one of the file, one entered. */
public final class SampleAccounts implements AccountDesk {

  private final String nasty;

  /** Accounts whose sender has this name. */
  public SampleAccounts(String nasty) {
    this.nasty = nasty;
  }

  @Override
  public List<Line> all() {
    return List.of(
        new Line("file", "shop@example.org", "smtp.example.org:587", true, true),
        new Line("office", "office@example.org", nasty, false, true),
        new Line("broken", "", "", false, false));
  }

  @Override
  public Optional<SettingsDesk.Form> form(String key) {
    Map<String, String> values =
        Map.of("key", key, "host", "smtp.example.org", "security", "tls", "from-name", nasty);
    Set<String> fixed = key.equals("file") ? values.keySet() : Set.of();
    return all().stream().anyMatch(it -> it.key().equals(key))
        ? Optional.of(form(values, fixed))
        : Optional.empty();
  }

  private static SettingsDesk.Form form(Map<String, String> values, Set<String> fixed) {
    return new SettingsDesk.Form(MailAccount.class, values, fixed, Set.of("password"), List.of());
  }

  @Override
  public SettingsDesk.Form blank(Map<String, String> proposed) {
    return form(proposed, Set.of());
  }

  @Override
  public List<SettingsDesk.Problem> save(String before, SettingsDesk.Typed typed) {
    return List.of();
  }

  @Override
  public Tried check(String before, SettingsDesk.Typed typed) {
    return new Tried(
        List.of(),
        Arrays.stream(MailPart.Name.values())
            .map(it -> new MailPart(it, MailPart.State.GOOD, Message.of("mail.check." + it.name())))
            .toList());
  }

  @Override
  public void remove(String key) {
    // Those made up come back with the next page.
  }

  @Override
  public void putFirst(String key) {
    // Their order is fixed.
  }
}
