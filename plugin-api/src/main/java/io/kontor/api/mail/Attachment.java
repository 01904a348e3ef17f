package io.kontor.api.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes with a mail. Name, size and hash are fixed when the mail is composed; a file
 * that is another one when it is sent holds the mail.
 *
 * @param name file name without a folder
 * @param type media type
 * @param size in bytes
 * @param sha256 hash of the content, lower case hex
 * @param source where the content comes from
 */
public record Attachment(String name, String type, long size, String sha256, Source source) {

  /** Where the content of an attachment comes from; may be opened more than once. */
  @FunctionalInterface
  public interface Source {

    /**
     * Opens the content.
     *
     * @return a stream, closed by the reader
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
  }
}
