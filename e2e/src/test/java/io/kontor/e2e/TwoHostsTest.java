package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import org.junit.jupiter.api.Test;

/** A data folder has one host: a second one is told so, and the first notices nothing of it. */
class TwoHostsTest {

  @Test
  void the_second_is_refused_and_the_first_goes_on() {
    try (var office = new Office("two-hosts")) {
      office.start();
      String data = office.installed.file("data").toString();

      assertThat(office.refusal(Language.DE))
          .isEqualTo(
              """
              DB-11: Den Datenordner %s benutzt schon ein anderes Kontor. Dieses wurde nicht \
              gestartet.
              Beenden Sie das andere, oder geben Sie diesem mit --data einen eigenen Ordner.
              """
                  .formatted(data));
      assertThat(office.refusal(Language.EN))
          .isEqualTo(
              """
              DB-11: The data folder %s is in use by another Kontor. This one was not started.
              Stop the other, or give this one a folder of its own with --data.
              """
                  .formatted(data));
      assertThat(office.refusal(Language.IT))
          .isEqualTo(
              """
              DB-11: La cartella dati %s è già usata da un altro Kontor. Questo non è stato avviato.
              Fermare l'altro, oppure dare a questo una cartella propria con --data.
              """
                  .formatted(data));

      office.work();
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
    }
  }
}
