package io.kontor.host.licence;

import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.Base32;
import io.kontor.host.licence.code.CodeBlock;
import io.kontor.host.licence.code.CodeFinder;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code *.lic} files beside the JARs of the plug-ins. */
public final class LicenceFolder {

  private static final String END = ".lic";

  private final Path folder;

  /**
   * The folder in which the JARs are dropped.
   *
   * @param folder need not exist
   */
  public LicenceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all files.
   *
   * @return one entry for each code in each file; a file without any counts as a damaged code
   */
  public List<StoredCode> codes() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(END) && Files.isRegularFile(file)).toList();
      return found.stream().sorted().flatMap(file -> read(file).stream()).toList();
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", folder), e);
    }
  }

  /**
   * Adds a code to the file of its plug-in; codes already there stay.
   *
   * @param plugin the id of the plug-in
   * @param code the code
   * @return false if it was there already
   */
  public boolean add(String plugin, String code) {
    Path file = file(plugin);
    String before = Files.exists(file) ? TextFile.read(file) : "";
    String spelled = Base32.squeeze(code);
    if (CodeFinder.find(before).stream().map(Base32::squeeze).anyMatch(spelled::equals)) {
      return false;
    }
    String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    TextFile.replace(file, before + gap + CodeBlock.of(code));
    return true;
  }

  /**
   * Where the codes of a plug-in go.
   *
   * @param plugin the id of the plug-in
   * @return the file
   */
  public Path file(String plugin) {
    return folder.resolve(plugin + END);
  }

  private static List<StoredCode> read(Path file) {
    String name = file.getFileName().toString();
    String owner = name.substring(0, name.length() - END.length());
    List<String> codes = CodeFinder.find(readOrEmpty(file));
    return (codes.isEmpty() ? List.of("") : codes)
        .stream().map(code -> new StoredCode(code, owner, name)).toList();
  }

  /** One file that cannot be read must not take the codes of all others with it. */
  private static String readOrEmpty(Path file) {
    try {
      return TextFile.read(file);
    } catch (KontorException unreadable) {
      return "";
    }
  }
}
