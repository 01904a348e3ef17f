package io.kontor.host.profile;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one profile as they were at one moment: a version (L21). Only text files directly in
 * the folder count.
 *
 * @param folder where they are
 * @param files text by name
 * @param version hash over names and texts
 */
public record ProfileFolder(Path folder, Map<String, String> files, String version) {

  /** The file that makes a folder a profile. */
  public static final String MAIN_FILE = "profile.yaml";

  private static final long MAX_FILE = 1 << 20;
  private static final List<String> READ = List.of(".yaml", ".ftlh", ".ftl");
  private static final char NO_LETTER = '\ufffd';

  /**
   * Reads a folder. A link that leads out of it is refused; a picture or whatever else is no text
   * is no part of the profile.
   */
  public static ProfileFolder read(Path folder) {
    var files = new TreeMap<String, String>();
    try (Stream<Path> list = Files.list(folder)) {
      Path home = folder.toRealPath();
      for (Path file : (Iterable<Path>) list.filter(ProfileFolder::counts)::iterator) {
        requireInside(home, file);
        String name = file.getFileName().toString();
        text(name, Files.readAllBytes(file)).ifPresent(text -> files.put(name, text));
      }
    } catch (IOException | UncheckedIOException e) {
      String problem = e.getClass().getSimpleName();
      throw new KontorException(
          ProfileError.UNREADABLE, Map.of("folder", folder.getFileName(), "problem", problem), e);
    }
    return new ProfileFolder(folder, Map.copyOf(files), hash(files));
  }

  private static void requireInside(Path home, Path file) throws IOException {
    if (!file.toRealPath().startsWith(home)) {
      String problem = file.getFileName() + " → " + file.toRealPath().getParent();
      throw new KontorException(
          ProfileError.UNREADABLE, Map.of("folder", home.getFileName(), "problem", problem));
    }
  }

  private static Optional<String> text(String name, byte[] bytes) {
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(all).toString());
    } catch (CharacterCodingException e) {
      if (READ.stream().anyMatch(name::endsWith)) {
        throw noText(name, bytes);
      }
      return Optional.empty();
    }
  }

  /** Says where the first letter is that is none. */
  private static KontorException noText(String name, byte[] bytes) {
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    String before = replaced.substring(0, Math.max(0, replaced.indexOf(NO_LETTER)));
    return new KontorException(
        ProfileError.NO_TEXT,
        Map.of(
            "file",
            name,
            "line",
            before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0),
            "column",
            before.length() - before.lastIndexOf('\n')));
  }

  /** What {@code profile.yaml} says; nothing if there is none. */
  public String main() {
    return files.getOrDefault(MAIN_FILE, "");
  }

  /** Its mails, by file name. */
  public Map<String, String> templates() {
    var templates = new TreeMap<>(files);
    templates.keySet().removeIf(name -> !name.endsWith(".ftlh") && !name.endsWith(".ftl"));
    return templates;
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    try {
      return !name.startsWith(".")
          && !name.endsWith("~")
          && Files.isRegularFile(file)
          && Files.size(file) <= MAX_FILE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(TreeMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) -> {
            digest.update((name + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
