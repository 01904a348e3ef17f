package io.kontor.host.mail;

/** Access tokens for accounts that sign in by XOAUTH2. */
public interface AccessTokens {

  /**
   * A token that should be good now.
   *
   * @param account whose
   * @return the token
   * @throws io.kontor.api.error.KontorException if none can be had; a {@link TokenUnavailable} if
   *     one may be had later
   */
  String token(MailAccount account);

  /**
   * The mail server did not take the token: the next one must be new.
   *
   * @param account whose
   */
  void rejected(MailAccount account);
}
