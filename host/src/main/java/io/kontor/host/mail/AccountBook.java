package io.kontor.host.mail;

import io.kontor.host.config.Binder;
import io.kontor.host.config.Problems;
import io.kontor.host.settings.SecretPaths;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.settings.SettingsTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The mail accounts as they are set now: those of kontor.yaml first, then those people entered. It
 * is read anew each time, so that what one node stores counts on all of them.
 */
public final class AccountBook implements MailAccounts {

  private static final String OWNER = "kontor.mail";
  private static final String LIST = "accounts.";

  private final List<MailAccount> fixed;
  private final SettingsStore store;
  private final StoredTokens tokens;

  /**
   * Accounts.
   *
   * @param fixed what kontor.yaml sets
   * @param store what people entered
   * @param tokens forgets those of accounts that are gone
   */
  public AccountBook(List<MailAccount> fixed, SettingsStore store, StoredTokens tokens) {
    this.fixed = List.copyOf(fixed);
    this.store = store;
    this.tokens = tokens;
  }

  @Override
  public Optional<MailAccount> find(String key) {
    return all().stream().filter(it -> key.isEmpty() || it.key().equals(key)).findFirst();
  }

  /** All that can be used, the installation's own first; what stands in kontor.yaml goes before. */
  public List<MailAccount> all() {
    var all = new ArrayList<>(fixed);
    entered().stream()
        .flatMap(values -> read(values).stream())
        .filter(account -> !isFixed(account.key()))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Whether kontor.yaml sets it. */
  public boolean isFixed(String key) {
    return fixed.stream().anyMatch(account -> account.key().equals(key));
  }

  /** What people entered, by path, secrets decrypted; one map an account, in their order. */
  public List<Map<String, String>> entered() {
    var byPlace = new TreeMap<Integer, Map<String, String>>();
    store
        .read(OWNER)
        .forEach(
            (path, value) -> {
              String rest = path.substring(LIST.length());
              int dot = rest.indexOf('.');
              byPlace
                  .computeIfAbsent(Integer.valueOf(rest.substring(0, dot)), it -> new HashMap<>())
                  .put(rest.substring(dot + 1), value);
            });
    return List.copyOf(byPlace.values());
  }

  /** What one account people entered is made of; empty if there is none of this key. */
  public Optional<Map<String, String>> entered(String key) {
    return entered().stream().filter(values -> key(values).equals(key)).findFirst();
  }

  /** An account of these values; one that an older version stored may lack something. */
  private static Optional<MailAccount> read(Map<String, String> values) {
    return new Binder(new Problems()).bind(SettingsTree.of(values), MailAccount.class);
  }

  /**
   * Stores an account.
   *
   * @param before the key it had before; empty for a new one
   */
  public void put(String before, Map<String, String> values) {
    var accounts = new ArrayList<>(entered());
    int place = keys(accounts).indexOf(before);
    if (before.isEmpty() || place < 0) {
      accounts.add(values);
    } else {
      accounts.set(place, values);
    }
    write(accounts);
  }

  /** Forgets an account. */
  public void remove(String key) {
    var accounts = new ArrayList<>(entered());
    accounts.removeIf(values -> key(values).equals(key));
    write(accounts);
  }

  /** Makes an account the first of those people entered. */
  public void putFirst(String key) {
    var accounts = new ArrayList<>(entered());
    int place = keys(accounts).indexOf(key);
    if (place > 0) {
      accounts.add(0, accounts.remove(place));
      write(accounts);
    }
  }

  private void write(List<Map<String, String>> accounts) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < accounts.size(); i++) {
      String here = LIST + i + ".";
      accounts.get(i).forEach((path, value) -> values.put(here + path, value));
    }
    store.replace(
        OWNER,
        values,
        values.keySet().stream().filter(AccountBook::isSecret).collect(Collectors.toSet()));
    tokens.keepOnly(all());
  }

  private static boolean isSecret(String path) {
    String rest = path.substring(LIST.length());
    return SecretPaths.isSecret(MailAccount.class, rest.substring(rest.indexOf('.') + 1));
  }

  private static List<String> keys(List<Map<String, String>> accounts) {
    return accounts.stream().map(AccountBook::key).toList();
  }

  private static String key(Map<String, String> values) {
    return values.getOrDefault("key", "");
  }
}
