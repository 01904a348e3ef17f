package io.kontor.host.command.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The file that will be written: never one that is there already, and whole or not at all. */
final class NewFile {

  private static final int MOST_NAMES = 1000;

  private final Dialogue dialogue;
  private Path path;

  NewFile(Dialogue dialogue, Path wanted) {
    this.dialogue = dialogue;
    this.path = wanted.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  /** Makes sure, before anything else is asked, that there is a name for it. */
  void choose() {
    if (Files.exists(path)) {
      dialogue.say("init.file.exists", Map.of("file", path));
      askForAnother();
    }
  }

  /** Writes it. */
  void write(String text) {
    boolean written = false;
    while (!written) {
      try {
        writeWhole(text);
        written = true;
      } catch (IOException e) {
        String problem = e.getClass().getSimpleName() + ": " + e.getMessage();
        dialogue.say("init.file.refused", Map.of("file", path, "problem", problem));
        askForAnother();
      }
    }
  }

  private void writeWhole(String text) throws IOException {
    Path folder = Files.createDirectories(path.resolveSibling("."));
    Path part = Files.createTempFile(folder, "kontor", ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, path);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void askForAnother() {
    String answer =
        dialogue.ask(
            Question.FILE,
            free().toString(),
            name ->
                name.equals(Dialogue.NONE)
                    || read(name).filter(file -> !Files.exists(file)).isPresent());
    path = read(answer).filter(it -> !answer.equals(Dialogue.NONE)).orElseThrow(Stopped::new);
  }

  private Path free() {
    String name = path.getFileName().toString().replaceFirst("(-\\d+)?(\\.ya?ml)?$", "");
    return IntStream.range(2, MOST_NAMES)
        .mapToObj(number -> path.resolveSibling(name + "-" + number + ".yaml"))
        .filter(file -> !Files.exists(file))
        .findFirst()
        .orElseThrow(Stopped::new);
  }

  private static Optional<Path> read(String name) {
    try {
      return Optional.of(Path.of(name).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
