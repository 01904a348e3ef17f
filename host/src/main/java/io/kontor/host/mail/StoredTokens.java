package io.kontor.host.mail;

import io.kontor.host.settings.SettingsStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The newest refresh tokens, encrypted in Kontor's own database, each under the hash of the one a
 * person entered: another token entered later knows nothing of it.
 */
public final class StoredTokens implements RotatedTokens {

  private static final String OWNER = "kontor.mail-token";

  private final SettingsStore store;

  /** Tokens in this store. */
  public StoredTokens(SettingsStore store) {
    this.store = store;
  }

  @Override
  public void keep(MailAccount account, String token) {
    store.putSecret(OWNER, path(account), token);
  }

  @Override
  public Optional<String> newest(MailAccount account) {
    return store.find(OWNER, path(account));
  }

  /** Forgets the tokens of all other accounts: nobody will ask for them again. */
  void keepOnly(Collection<MailAccount> accounts) {
    Set<String> wanted =
        accounts.stream().map(StoredTokens::path).collect(Collectors.toUnmodifiableSet());
    for (String path : store.read(OWNER).keySet()) {
      if (!wanted.contains(path)) {
        store.remove(OWNER, path);
      }
    }
  }

  private static String path(MailAccount account) {
    try {
      byte[] entered = account.oauth().refreshToken().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entered));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
