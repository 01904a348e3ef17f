package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All shop systems: those of the JAR, and the folders of the operator's. A folder of his with the
 * name of a shipped one changes single files of it; another is a system of its own.
 *
 * @param own the operator's folder
 */
record Dialects(Optional<Path> own) {

  private static final List<String> SHIPPED = List.of("oxid");

  List<ShopType> shopTypes() {
    var types = new ArrayList<ShopType>();
    SHIPPED.forEach(id -> types.add(type(id, changed(id))));
    names().stream()
        .filter(name -> !SHIPPED.contains(name))
        .forEach(name -> types.add(type(name, Optional.of(folder(name)))));
    return List.copyOf(types);
  }

  private DialectFolder folder(String name) {
    return DialectFolder.in(own.orElseThrow().resolve(name));
  }

  private Optional<DialectFolder> changed(String id) {
    return names().contains(id) ? Optional.of(folder(id)) : Optional.empty();
  }

  /** The boundary of a dialect: a broken one is told by the shops that need it, and by no other. */
  private static ShopType type(String name, Optional<DialectFolder> own) {
    try {
      DialectFolder folder =
          SHIPPED.contains(name)
              ? own.map(mine -> mine.or(DialectFolder.shipped(name)))
                  .orElseGet(() -> DialectFolder.shipped(name))
              : own.orElseThrow();
      return new SqlShopType(Dialect.read(name, folder, SHIPPED));
    } catch (KontorException e) {
      return new BrokenShopType(name, e);
    }
  }

  private List<String> names() {
    if (own.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(own.get())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new KontorException(
          SqlShopsError.NO_DIALECTS,
          Map.of("folder", own.get(), "problem", e.getClass().getSimpleName()),
          e);
    }
  }
}
