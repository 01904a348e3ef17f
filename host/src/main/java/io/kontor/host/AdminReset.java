package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.host.command.Terminal;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.installation.Configuration;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.people.DatabaseAccounts;
import io.kontor.host.people.PasswordHash;
import io.kontor.host.people.SetUp;
import io.kontor.host.web.WebOptions;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Takes the administrator's password away, without a host (L29). Who may read and write the data
 * folder could read and write the database in it as well: that is the right to do this.
 */
public record AdminReset(
    Installation installation, Configuration configuration, Clock clock, Terminal terminal) {

  /**
   * Does it.
   *
   * @return the link by which a new password is chosen once a host runs
   */
  public URI run() {
    try (var closing = new Closing()) {
      closing.add(DataFolder.take(installation.data()));
      var parts = new DatabaseParts(installation, configuration.database(), terminal, closing);
      Database database = LentDatabase.of(parts.pool(1));
      var journal = new Journal(database);
      String path =
          new SetUp(new DatabaseAccounts(database), new PasswordHash(), clock)
              .forget((person, what) -> journal.write(entry(person, what)));
      Configuration.Http http = configuration.http();
      var options = new WebOptions(http.host(), http.port(), ZoneId.systemDefault());
      return options.uri(http.port()).resolve(path);
    }
  }

  private JournalEntry entry(String person, Message what) {
    return JournalEntry.of(clock.instant(), JournalKind.PERSON, "", what, person);
  }
}
