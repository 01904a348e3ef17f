package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server that probably sends mail for an address: known for the large providers, guessed for
 * everyone else.
 *
 * @param host the server
 * @param port its port
 * @param security how the way is protected
 * @param login how to sign in
 * @param user the user
 * @param known whether it is known, and not only guessed
 */
public record MailServerProposal(
    String host, int port, MailSecurity security, MailLogin login, String user, boolean known) {

  private record Provider(String host, int port, MailSecurity security, List<String> domains) {}

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  private static final Map<String, Provider> PROVIDERS =
      Stream.of(
              tls("smtp.gmail.com", "gmail.com", "googlemail.com"),
              startTls(
                  "smtp-mail.outlook.com",
                  "outlook.com",
                  "outlook.de",
                  "outlook.it",
                  "hotmail.com",
                  "hotmail.de",
                  "hotmail.it",
                  "live.com",
                  "live.de",
                  "live.it",
                  "msn.com"),
              startTls("smtp.office365.com", "onmicrosoft.com"),
              startTls("mail.gmx.net", "gmx.de", "gmx.net", "gmx.at", "gmx.ch"),
              startTls("mail.gmx.com", "gmx.com"),
              startTls("smtp.web.de", "web.de", "email.de"),
              tls("smtp.ionos.de", "ionos.de", "1und1.de", "online.de", "onlinehome.de"),
              tls("smtp.ionos.it", "ionos.it"),
              tls("smtp.strato.de", "strato.de"),
              tls("securesmtp.t-online.de", "t-online.de", "magenta.de"),
              startTls("smtp.freenet.de", "freenet.de"),
              tls("smtp.mailbox.org", "mailbox.org"),
              tls("posteo.de", "posteo.de", "posteo.net"),
              tls("smtp.libero.it", "libero.it", "inwind.it", "iol.it", "blu.it"),
              tls("smtps.aruba.it", "aruba.it", "technet.it"),
              tls("smtps.pec.aruba.it", "pec.it", "arubapec.it"),
              tls("authsmtp.securemail.pro", "register.it"),
              tls("out.virgilio.it", "virgilio.it"),
              tls("smtp.tiscali.it", "tiscali.it"),
              tls("out.alice.it", "alice.it", "tim.it"),
              tls("smtp.mail.yahoo.com", "yahoo.com", "yahoo.de", "yahoo.it", "ymail.com"),
              startTls("smtp.mail.me.com", "icloud.com", "me.com", "mac.com"),
              tls("smtp.zoho.eu", "zoho.eu"),
              startTls("mail.infomaniak.com", "ik.me"))
          .flatMap(it -> it.domains().stream().map(domain -> Map.entry(domain, it)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /**
   * Proposes a server.
   *
   * @param address the sender's address
   * @return the proposal, or empty if this is no address
   */
  public static Optional<MailServerProposal> of(String address) {
    String text = address.strip();
    int at = text.lastIndexOf('@');
    String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
    if (at < 1 || !domain.matches("[a-z0-9.äöüß-]+\\.[a-z]{2,}") || !isAddress(text)) {
      return Optional.empty();
    }
    Optional<Provider> provider = provider(domain);
    return Optional.of(
        provider
            .map(it -> known(it, text))
            .orElseGet(
                () ->
                    new MailServerProposal(
                        "smtp." + domain,
                        SUBMISSION,
                        MailSecurity.STARTTLS,
                        MailLogin.PASSWORD,
                        text,
                        false)));
  }

  private static boolean isAddress(String text) {
    try {
      return !MailAddresses.parse("from-address", text).getAddress().isEmpty();
    } catch (KontorException e) {
      return false;
    }
  }

  private static Optional<Provider> provider(String domain) {
    String parent = domain.substring(domain.indexOf('.') + 1);
    return Optional.ofNullable(PROVIDERS.get(domain))
        .or(() -> Optional.ofNullable(PROVIDERS.get(parent)));
  }

  private static MailServerProposal known(Provider provider, String user) {
    MailLogin login =
        switch (provider.host()) {
          // Both have given up passwords for programs.
          case "smtp.office365.com", "smtp-mail.outlook.com" -> MailLogin.MICROSOFT;
          default -> MailLogin.PASSWORD;
        };
    return new MailServerProposal(
        provider.host(), provider.port(), provider.security(), login, user, true);
  }

  private static Provider tls(String host, String... domains) {
    return new Provider(host, SUBMISSIONS, MailSecurity.TLS, List.of(domains));
  }

  private static Provider startTls(String host, String... domains) {
    return new Provider(host, SUBMISSION, MailSecurity.STARTTLS, List.of(domains));
  }
}
