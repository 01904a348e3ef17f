package io.kontor.mariadb;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server cannot do what was asked. The message is English and complete; a host that
 * speaks the reader's language makes its own from {@link #reason()} and {@link #values()}.
 */
public class MariaDbException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Map<String, String> values;

  /** What went wrong. The words in braces are the names of {@link MariaDbException#values()}. */
  public enum Reason {
    /** Someone else holds the folder. */
    ALREADY_RUNNING(
        """
        Another program, or another start in this one, holds the folder '{folder}'. Stop it \
        first, or give this one a folder of its own."""),
    /** The server found is older than the one that wrote the data. */
    OLDER_SERVER(
        """
        The data in '{folder}' was written by MariaDB {writtenBy}, and MariaDB {server} \
        ('{program}') is older and would damage it. Use MariaDB {writtenBy} or newer, or dump \
        the data with the newer server and restore it into an empty folder."""),
    /** Nothing says which server wrote the data. */
    WRITER_UNKNOWN(
        """
        Nothing in '{folder}' says which MariaDB wrote the data, and an older one would damage \
        them. Put back the data.version that belongs to this data, for example from the same \
        backup, or write the version into it, for example: echo 11.4.5 > '{folder}/data.version'"""),
    /** There is no server program that may run here. */
    NO_BINARY(
        """
        No MariaDB server can run here (choice: {choice}): {details}. Install MariaDB 10.6 or \
        newer (on Debian and Ubuntu: apt install mariadb-server-core)."""),
    /** The disk is full, or would be. */
    NO_SPACE(
        """
        Not enough space on the disk for '{folder}': {details}. Make room, or use a folder on \
        another disk, and start again."""),
    /** The folder cannot be made, read or written. */
    FOLDER_REFUSED(
        """
        The folder '{folder}' cannot be used: {details}. Give it to the user this program runs \
        as, or use another folder."""),
    /** The password file is missing or does not fit the data. */
    SECRET_WRONG(
        """
        The password in '{folder}/db.secret' is missing or does not open the data beside it. Put \
        back the db.secret that belongs to this data, for example from the same backup."""),
    /** The data folder could not be made. */
    NOT_CREATED(
        """
        MariaDB {server} ('{program}') could not make its data in '{folder}'. It said last:
        {log}
        The next start begins anew; the whole report is in '{folder}/bootstrap.log'."""),
    /** The server ended, or did not answer, while it was started. */
    NOT_STARTED(
        """
        MariaDB {server} ('{program}') did not start in '{folder}': {details}. It said last:
        {log}
        The whole report is in '{folder}/mariadbd.log'. Remove the cause named there and start \
        again."""),
    /** A server an earlier program left behind does not go away. */
    LEFTOVER_STAYS(
        """
        A MariaDB server that an earlier program left behind still uses '{folder}' (process \
        {pid}) and cannot be stopped. Stop it as the user it runs as: kill {pid}"""),
    /** The running server refused a statement. */
    STATEMENT_REFUSED(
        """
        MariaDB in '{folder}' refused to make the database '{database}': {details}.""");

    private final String pattern;

    Reason(String pattern) {
      this.pattern = pattern;
    }

    private String text(Map<String, String> values) {
      String text = pattern;
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("{" + value.getKey() + "}", value.getValue());
      }
      return text;
    }
  }

  MariaDbException(Reason reason, Map<String, String> values) {
    this(reason, values, null);
  }

  MariaDbException(Reason reason, Map<String, String> values, @Nullable Throwable cause) {
    super(reason.text(values), cause);
    this.reason = reason;
    this.values = Map.copyOf(values);
  }

  /**
   * What went wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * The things the message names, for example {@code folder}. Never a password.
   *
   * @return an immutable map; which names it holds, the pattern of each reason shows
   */
  public Map<String, String> values() {
    return values;
  }
}
