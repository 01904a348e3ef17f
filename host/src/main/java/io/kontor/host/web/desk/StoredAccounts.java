package io.kontor.host.web.desk;

import io.kontor.api.Message;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Problems;
import io.kontor.host.mail.AccountBook;
import io.kontor.host.mail.MailAccount;
import io.kontor.host.mail.MailAccountCheck;
import io.kontor.host.mail.MailError;
import io.kontor.host.settings.SecretPaths;
import io.kontor.host.settings.SettingsTree;
import io.kontor.host.web.page.AccountDesk;
import io.kontor.host.web.page.SettingsDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The mail accounts, for the pages. */
public record StoredAccounts(AccountBook book, MailAccountCheck check) implements AccountDesk {

  private static final Class<MailAccount> TYPE = MailAccount.class;

  @Override
  public List<Line> all() {
    var lines = new ArrayList<Line>();
    List<MailAccount> usable = book.all();
    usable.forEach(it -> lines.add(line(it)));
    Set<String> known = usable.stream().map(MailAccount::key).collect(Collectors.toSet());
    book.entered().stream()
        .map(values -> values.getOrDefault("key", ""))
        .filter(key -> !known.contains(key))
        .forEach(key -> lines.add(new Line(key, "", "", false, false)));
    return lines;
  }

  private Line line(MailAccount it) {
    return new Line(
        it.key(), it.fromAddress(), it.host() + ":" + it.port(), book.isFixed(it.key()), true);
  }

  @Override
  public Optional<SettingsDesk.Form> form(String key) {
    return book.isFixed(key)
        ? book.find(key).map(StoredAccounts::fixed)
        : book.entered(key).map(values -> form(values, Set.of()));
  }

  private static SettingsDesk.Form fixed(MailAccount account) {
    Map<String, String> values = SettingsTree.values(account);
    return form(values, values.keySet());
  }

  @Override
  public SettingsDesk.Form blank(Map<String, String> proposed) {
    return form(proposed, Set.of());
  }

  private static SettingsDesk.Form form(Map<String, String> values, Set<String> fixed) {
    var shown = new HashMap<>(values);
    shown.keySet().removeIf(path -> SecretPaths.isSecret(TYPE, path));
    Set<String> secrets =
        values.entrySet().stream()
            .filter(it -> SecretPaths.isSecret(TYPE, it.getKey()) && !it.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new SettingsDesk.Form(TYPE, shown, fixed, secrets, List.of());
  }

  @Override
  public List<SettingsDesk.Problem> save(String before, SettingsDesk.Typed typed) {
    Map<String, String> values = whole(before, typed);
    List<SettingsDesk.Problem> problems = new ArrayList<>(bound(values).problems());
    String key = values.getOrDefault("key", "");
    if (!key.equals(before) && isTaken(key)) {
      Message taken = Message.of(MailError.KEY_TAKEN, Map.of("account", key));
      problems.add(new SettingsDesk.Problem("key", taken));
    }
    if (problems.isEmpty()) {
      book.put(before, values);
    }
    return problems;
  }

  private boolean isTaken(String key) {
    return book.isFixed(key) || book.entered(key).isPresent();
  }

  @Override
  public Tried check(String before, SettingsDesk.Typed typed) {
    if (book.isFixed(before)) {
      return new Tried(List.of(), check.parts(book.find(before).orElseThrow()));
    }
    Bound bound = bound(whole(before, typed));
    return new Tried(
        bound.problems(),
        bound.account().stream().flatMap(it -> check.parts(it).stream()).toList());
  }

  private record Bound(Optional<MailAccount> account, List<SettingsDesk.Problem> problems) {}

  private static Bound bound(Map<String, String> values) {
    var problems = new Problems();
    Optional<MailAccount> account = new Binder(problems).bind(SettingsTree.of(values), TYPE);
    return new Bound(account, problems.list().stream().map(StoredSettings::problem).toList());
  }

  private Map<String, String> whole(String before, SettingsDesk.Typed typed) {
    var values = new HashMap<>(typed.values());
    Map<String, String> stored = book.entered(before).orElse(Map.of());
    typed
        .kept()
        .forEach(
            (path, old) ->
                Optional.ofNullable(stored.get(old)).ifPresent(it -> values.put(path, it)));
    return values;
  }

  @Override
  public void remove(String key) {
    book.remove(key);
  }

  @Override
  public void putFirst(String key) {
    book.putFirst(key);
  }
}
