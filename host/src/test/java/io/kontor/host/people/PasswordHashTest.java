package io.kontor.host.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

  private final PasswordHash passwords = new PasswordHash();

  @Test
  void a_password_belongs_to_its_own_text_and_to_no_other() {
    String stored = passwords.of("vier zufällige Wörter");

    assertThat(passwords.matches("vier zufällige Wörter", stored)).isTrue();
    assertThat(passwords.matches("fünf zufällige Wörter", stored)).isFalse();
  }

  @Test
  void a_text_of_nobody_looks_like_any_other_and_lets_nobody_in() {
    String nobody = passwords.ofNobody();

    assertThat(nobody).hasSameSizeAs(passwords.of("x"));
    assertThat(passwords.matches("", nobody)).isFalse();
    assertThat(passwords.matches("vier zufällige Wörter", nobody)).isFalse();
  }
}
