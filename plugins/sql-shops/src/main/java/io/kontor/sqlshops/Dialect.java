package io.kontor.sqlshops;

import io.kontor.api.Text;
import io.kontor.api.order.PaymentKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A shop system as a folder says it. No expressions: what SQL cannot say is said by {@link Quirks}.
 *
 * @param folder where its statements are
 * @param id its id in configuration
 * @param title its name, with the versions it was tested with
 * @param quirks what SQL cannot say
 * @param recognisedBy tables by which it is recognised; the first carries the prefix
 * @param versions for each version the columns that tell it, the first fitting one counts
 * @param exactVersionKnownFor the version that still says exactly which it is
 * @param zones for each date the zone it is stored in
 * @param decoders for each text what it has to go through
 * @param settingDecoders for each version what the shop's settings have to go through
 * @param payments the shop's payment methods in Kontor's words
 * @param languages the shop's numbers of languages, where its settings cannot be read; empty if
 *     nobody can know them
 * @param folders its folders with their names
 * @param statuses its status values with their names
 * @param trackingCodeLength how long a tracking code may be
 * @param blindSpots changes its feed cannot see
 * @param changeColumns for each table of the feed the column that tells a change
 * @param optionalTables tables it can do without
 * @param columns all columns it touches
 * @param writes for each table the columns it writes
 */
record Dialect(
    DialectFolder folder,
    String id,
    Text title,
    Quirks quirks,
    List<String> recognisedBy,
    Map<String, List<Column>> versions,
    String exactVersionKnownFor,
    Map<String, String> zones,
    Map<String, Decoder> decoders,
    Map<String, Decoder> settingDecoders,
    Map<String, PaymentKind> payments,
    Map<String, String> languages,
    Map<String, String> folders,
    Map<String, String> statuses,
    int trackingCodeLength,
    List<String> blindSpots,
    Map<String, String> changeColumns,
    Set<String> optionalTables,
    List<Column> columns,
    Map<String, List<String>> writes) {

  private static final String FILE = "dialect.yaml";
  private static final Set<String> KEYS =
      Set.of(
          """
          id title quirks recognised-by versions exact-version-known-for zones decoders
          setting-decoders payments languages folders statuses tracking-code-length blind-spots
          change-columns optional-tables columns writes based-on\
          """
              .split("\\s+"));

  /**
   * Reads a folder.
   *
   * @param name the folder's, which its id has to be
   * @param shipped what it may be based on: files it lacks are theirs
   */
  static Dialect read(String name, DialectFolder own, List<String> shipped) {
    Section root = PlainYaml.read(FILE, own.required(FILE));
    root.requireOnly(KEYS);
    if (!root.text("id").equals(name)) {
      throw root.refused("id", "has to be '" + name + "', as its folder is called");
    }
    Optional<String> base = root.textIfAny("based-on");
    if (base.isPresent() && !shipped.contains(base.get())) {
      throw root.refused("based-on", "is none of " + shipped);
    }
    return read(root, base.map(id -> own.or(DialectFolder.shipped(id))).orElse(own));
  }

  private static Dialect read(Section root, DialectFolder folder) {
    Section title = root.section("title");
    return new Dialect(
        folder,
        root.text("id"),
        new Text(title.text("de"), title.text("en"), title.text("it")),
        quirks(root),
        root.list("recognised-by"),
        versions(root.section("versions")),
        root.text("exact-version-known-for"),
        root.texts("zones"),
        decoders(root.section("decoders")),
        decoders(root.section("setting-decoders")),
        payments(root.section("payments")),
        root.textsIfAny("languages"),
        root.texts("folders"),
        root.texts("statuses"),
        Integer.parseInt(root.text("tracking-code-length")),
        root.list("blind-spots"),
        root.texts("change-columns"),
        Set.copyOf(root.list("optional-tables")),
        columns(root.section("columns")),
        writes(root.section("writes")));
  }

  /** All tables, in the order of the file. */
  Set<String> tables() {
    return columns.stream().map(Column::table).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Quirks quirks(Section root) {
    return Quirks.named(root.text("quirks"))
        .orElseThrow(() -> root.refused("quirks", "is none of " + Quirks.NAMES));
  }

  private static Map<String, List<Column>> versions(Section section) {
    var versions = new LinkedHashMap<String, List<Column>>();
    for (String version : section.entries().keySet()) {
      Section shape = section.section(version);
      var columns = new ArrayList<Column>();
      for (String name : shape.entries().keySet()) {
        int point = name.indexOf('.');
        columns.add(
            Column.parse(name.substring(0, Math.max(point, 0)), name, shape)
                .named(name.substring(point + 1)));
      }
      versions.put(version, columns);
    }
    return versions;
  }

  private static Map<String, Decoder> decoders(Section section) {
    var decoders = new LinkedHashMap<String, Decoder>();
    for (String name : section.entries().keySet()) {
      decoders.put(
          name,
          Decoder.named(section.text(name))
              .orElseThrow(() -> section.refused(name, "is none of " + Decoder.names())));
    }
    return decoders;
  }

  private static Map<String, PaymentKind> payments(Section section) {
    var payments = new LinkedHashMap<String, PaymentKind>();
    for (String method : section.entries().keySet()) {
      String kind = section.text(method);
      payments.put(
          method,
          Arrays.stream(PaymentKind.values())
              .filter(known -> known.name().equals(kind))
              .findFirst()
              .orElseThrow(
                  () -> section.refused(method, "is none of " + List.of(PaymentKind.values()))));
    }
    return payments;
  }

  private static List<Column> columns(Section section) {
    var columns = new ArrayList<Column>();
    for (String table : section.entries().keySet()) {
      Section names = section.section(table);
      names.entries().keySet().forEach(name -> columns.add(Column.parse(table, name, names)));
    }
    return columns;
  }

  private static Map<String, List<String>> writes(Section section) {
    var writes = new LinkedHashMap<String, List<String>>();
    section.entries().keySet().forEach(table -> writes.put(table, section.list(table)));
    return writes;
  }
}
