package io.kontor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailServerProposalTest {

  private static String proposal(String address) {
    return MailServerProposal.of(address)
        .map(it -> it.host() + ":" + it.port() + " " + it.security() + " " + it.known())
        .orElse("-");
  }

  @Test
  void large_providers_are_known() {
    assertThat(proposal("a@gmail.com")).isEqualTo("smtp.gmail.com:465 TLS true");
    assertThat(proposal("A@Web.DE ")).isEqualTo("smtp.web.de:587 STARTTLS true");
    assertThat(proposal("a@gmx.net")).isEqualTo("mail.gmx.net:587 STARTTLS true");
    assertThat(proposal("a@libero.it")).isEqualTo("smtp.libero.it:465 TLS true");
    assertThat(proposal("a@firma.onmicrosoft.com")).startsWith("smtp.office365.com:587 STARTTLS");
    assertThat(MailServerProposal.of("a@outlook.com").orElseThrow().login())
        .isEqualTo(MailLogin.MICROSOFT);
  }

  @Test
  void everyone_else_is_guessed_and_says_so() {
    assertThat(proposal("laden@shop.example")).isEqualTo("smtp.shop.example:587 STARTTLS false");
    assertThat(proposal("no address")).isEqualTo("-");
    assertThat(proposal("@example.com")).isEqualTo("-");
  }
}
