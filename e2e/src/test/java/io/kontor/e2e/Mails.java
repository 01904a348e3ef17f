package io.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mails in a mailbox's folder, in the order in which they came.
 *
 * @param heads what stands above the body, unfolded
 */
record Mails(List<String> heads) {

  /** All that are there now. */
  static Mails in(Path mailbox) {
    return new Mails(files(mailbox).stream().map(Mails::head).toList());
  }

  /** How many are there now. */
  static int count(Path mailbox) {
    return files(mailbox).size();
  }

  private static List<Path> files(Path mailbox) {
    return Stream.of(mailbox)
        .flatMap(Mails::list)
        .filter(Files::isDirectory)
        .flatMap(Mails::list)
        .filter(file -> file.toString().endsWith(".eml"))
        .sorted()
        .toList();
  }

  /** Names only: a mail that is just being written goes by another one a moment later. */
  private static Stream<Path> list(Path folder) {
    if (Files.notExists(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(Path file) {
    try {
      String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
      return mail.substring(0, mail.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All after the first so many. */
  Mails after(Mails earlier) {
    return new Mails(heads.subList(earlier.heads.size(), heads.size()));
  }

  /** One header of each. */
  List<String> header(String name) {
    return heads.stream()
        .map(
            head ->
                head.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .findFirst()
                    .orElseThrow()
                    .substring(name.length() + 2))
        .toList();
  }

  List<String> messageIds() {
    return header("Message-ID");
  }

  List<String> recipients() {
    return header("To");
  }
}
