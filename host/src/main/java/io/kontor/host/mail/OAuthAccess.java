package io.kontor.host.mail;

import io.kontor.api.settings.Setting;

/**
 * The application that Microsoft or Google lets send mail for the account.
 *
 * @param tenant Microsoft's directory; not used by Google
 * @param clientId the application's id
 * @param clientSecret the application's secret; may be empty for a public one
 * @param refreshToken what access is renewed with
 */
public record OAuthAccess(
    @Setting(
            de = "Mandant (nur Microsoft)",
            en = "Tenant (Microsoft only)",
            it = "Tenant (solo Microsoft)",
            byDefault = "common")
        String tenant,
    @Setting(de = "Anwendungs-ID", en = "Client id", it = "ID applicazione") String clientId,
    @Setting(
            de = "Anwendungsgeheimnis",
            en = "Client secret",
            it = "Segreto dell'applicazione",
            secret = true)
        String clientSecret,
    @Setting(
            de = "Erneuerungs-Token",
            en = "Refresh token",
            it = "Token di aggiornamento",
            secret = true)
        String refreshToken) {

  /** No access. */
  public static final OAuthAccess NONE = new OAuthAccess("common", "", "", "");

  @Override
  public String toString() {
    return "OAuthAccess[clientId=" + clientId + "]";
  }
}
