package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.Host;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.command.TaskCommands;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Servers that are away, refuse or say no: a person reads why, nothing is lost, all goes on. */
class ServersAwayTest {

  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  @Test
  void a_wrong_password_of_its_own_database_is_said_at_the_start() {
    try (var office = new Office("own-password")) {
      office.configure(text -> text.replaceFirst("password: \"[^\"]*\"", "password: \"wrong\""));

      assertThat(office.refusal(Language.DE))
          .isEqualTo(
              """
              DB-2: Die Datenbank kontor hat die Anmeldung des Benutzers "kontor" abgelehnt \
              (Fehler 1045). Prüfen Sie Benutzer, Passwort und Datenbankname.
              Berichtigen Sie sie in kontor.yaml: unter "database" für Kontors eigene Datenbank, \
              unter "shops" für einen Shop. Welche Rechte das Konto eines Shops braucht, sagt \
              "kontor shop grants".
              """);
      assertThat(office.refusal(Language.EN))
          .isEqualTo(
              """
              DB-2: The database kontor refused the user "kontor" (error 1045). Check user, \
              password and database name.
              Correct them in kontor.yaml: under "database" for Kontor's own database, under \
              "shops" for a shop. The rights a shop's account needs are printed by \
              "kontor shop grants".
              """);
      assertThat(office.refusal(Language.IT))
          .isEqualTo(
              """
              DB-2: Il database kontor ha rifiutato l'accesso dell'utente "kontor" (errore 1045). \
              Controllare utente, password e nome del database.
              Correggerli in kontor.yaml: sotto "database" per il database di Kontor, sotto \
              "shops" per un negozio. I diritti necessari per un negozio li stampa \
              "kontor shop grants".
              """);
      assertThat(office.log.all()).isEmpty();
    }
  }

  @Test
  void a_database_of_its_own_that_is_not_there_is_said_at_the_start() {
    try (var office = new Office("own-away")) {
      office.own.shut();
      String url = "jdbc:mariadb://127.0.0.1:" + office.own.port() + "/kontor_";

      assertThat(office.refusal(Language.EN))
          .startsWith("DB-20: The database kontor does not answer at " + url)
          .endsWith(
              """
              . Kontor was not started.
              Check that the server runs and that the address under "database" in kontor.yaml is \
              right; then start again.
              """);
      assertThat(Office.sentences(new Message("DB-20", Map.of("database", "kontor", "url", url))))
          .containsExactly(
              "Die Datenbank kontor antwortet nicht unter "
                  + url
                  + ". Kontor wurde nicht gestartet.",
              "The database kontor does not answer at " + url + ". Kontor was not started.",
              "Il database kontor non risponde all'indirizzo "
                  + url
                  + ". Kontor non è stato avviato.");
      assertThat(office.log.all()).isEmpty();
    }
  }

  @Test
  void a_database_of_its_own_that_goes_while_it_works_is_two_lines_of_the_log() {
    try (var office = new Office("own-goes")) {
      office.mail.shut();
      Host host = office.start();
      try (Watch watch = office.watch()) {
        watch.until(() -> !office.reasons(TaskState.RETRY).isEmpty());
        office.own.shut();
        watch.until(() -> office.log.has("No task can be claimed for now: DB-1"));
        office.own.open();
        office.mail.open();
        watch.until(() -> office.log.has("No task can be claimed: this is over"));
        office.clock.advance(LOOK_AGAIN);
        office.ownSql("UPDATE task SET lease_until = NOW(6) - INTERVAL 1 SECOND");
        watch.until(() -> office.post.count() == Office.DUE);
      }
      assertThat(host.engine().tasks().countsByState())
          .isEqualTo(Map.of(TaskState.DONE, (long) Office.DUE));
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all()).allMatch(LogLines::isOneLine).hasSizeLessThan(10);
    }
  }

  @Test
  void a_wrong_password_of_a_shop_is_said_and_corrected_without_a_restart() {
    try (var office = new Office("shop-password")) {
      office.shopPassword("another");

      office.start();

      assertThat(office.armed())
          .flatExtracting(armed -> Office.sentences(armed.obstacle().orElseThrow()).toList())
          .containsExactly(
              """
              Die Datenbank main hat die Anmeldung des Benutzers "shop" abgelehnt (Fehler 1045). \
              Prüfen Sie Benutzer, Passwort und Datenbankname.""",
              """
              The database main refused the user "shop" (error 1045). Check user, password and \
              database name.""",
              """
              Il database main ha rifiutato l'accesso dell'utente "shop" (errore 1045). \
              Controllare utente, password e nome del database.""");
      office.shopPassword(ShopOfFive.PASSWORD);
      office.work();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all()).hasSize(2).allMatch(LogLines::isOneLine);
    }
  }

  @Test
  void a_shop_that_goes_while_tasks_wait_comes_back_and_all_goes_on() {
    try (var office = new Office("shop-goes")) {
      Host host = office.start();
      office.mail.shut();
      office.work();
      office.shop.shut();
      office.clock.advance(FIRST_RETRY);

      host.engine().workers().drain();
      host.engine().tick().run();

      String[] away = {
        "Die Datenbank main antwortet nicht. Ein laufendes Kontor versucht es weiter;"
            + " es geht nichts verloren.",
        "The database main does not answer. A running Kontor goes on trying; nothing is lost meanwhile.",
        "Il database main non risponde. Un Kontor in esecuzione continua a provare; nulla va perso."
      };
      assertThat(office.reasons(TaskState.WAITING)).containsExactly(away);
      assertThat(Office.sentences(why(host))).containsExactly(away);
      office.shop.open();
      office.mail.open();
      office.clock.advance(LOOK_AGAIN);
      office.work();
      assertThat(host.engine().outages().current()).isEmpty();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all())
          .extracting(line -> line.replaceFirst(" \\{.*}", ""))
          .containsExactly(
              "Mail account office: RETRY_LATER MAIL-6 (MailConnectException, ConnectException)",
              "Source main cannot be read for now: DB-1",
              "Mail account office: mails get through again",
              "Source main cannot be read: this is over");
    }
  }

  @Test
  void a_mail_server_that_does_not_answer_is_tried_again() {
    try (var office = new Office("mail-away")) {
      office.start();
      office.mail.shut();

      office.work();

      String host = "127.0.0.1:" + office.mail.port();
      assertThat(office.reasons(TaskState.RETRY))
          .containsExactly(
              "Der Mailserver "
                  + host
                  + " antwortet nicht; hinausgegangen ist dabei sicher nichts.",
              "The mail server " + host + " does not answer; nothing has left, that is certain.",
              "Il server di posta " + host + " non risponde; di sicuro non è partito nulla.");
      office.mail.open();
      office.clock.advance(FIRST_RETRY);
      office.work();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all())
          .containsExactly(
              "Mail account office: RETRY_LATER MAIL-6 (MailConnectException, ConnectException)",
              "Mail account office: mails get through again");
    }
  }

  @Test
  void a_mail_server_that_says_not_now_is_tried_again() {
    try (var office = new Office("mail-not-now")) {
      office.start();
      office.post.refuse(451);

      office.work();

      assertThat(office.reasons(TaskState.RETRY))
          .containsExactly(
              """
              Der Mailserver 127.0.0.1 nimmt die Mail zurzeit nicht an (Antwort 451). Sie ist \
              sicher nicht hinausgegangen; es wird wieder versucht.""",
              """
              The mail server 127.0.0.1 does not take the mail for now (answer 451). It has \
              certainly not left; it is tried again.""",
              """
              Il server di posta 127.0.0.1 per ora non accetta l'e-mail (risposta 451). Non è \
              sicuramente partita; si riproverà.""");
      office.post.refuse(0);
      office.clock.advance(FIRST_RETRY);
      office.work();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all())
          .containsExactly(
              "Mail account office: RETRY_LATER MAIL-10 (SMTPSendFailedException)",
              "Mail account office: mails get through again");
    }
  }

  @Test
  void a_mail_server_that_says_no_parks_the_task_until_a_person_tries_again() {
    try (var office = new Office("mail-no")) {
      Host host = office.start();
      office.post.refuse(550);

      office.work();

      assertThat(office.reasons(TaskState.PARKED))
          .containsExactly(
              """
              Der Mailserver 127.0.0.1 lehnt die Mail ab (Antwort 550). Sie ist sicher nicht \
              hinausgegangen.""",
              """
              The mail server 127.0.0.1 refuses the mail (answer 550). It has certainly not \
              left.""",
              """
              Il server di posta 127.0.0.1 rifiuta l'e-mail (risposta 550). Non è sicuramente \
              partita.""");
      office.post.refuse(0);
      var again = new TaskCommands.Decision("anna", "the provider has mended it");
      for (Task task : host.engine().tasks().page(TaskQuery.NEWEST, TaskFilter.ALL, 100)) {
        host.engine().commands().retry(task.id(), again);
      }
      office.work();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
      assertThat(office.log.all())
          .containsExactly(
              "Mail account office: FAILED MAIL-11 (SMTPSendFailedException, SMTPSenderFailedException)",
              "Mail account office: mails get through again");
    }
  }

  private static Message why(Host host) {
    return Objects.requireNonNull(host.engine().outages().current().get("main"));
  }
}
