package io.kontor.host.db;

import java.util.Locale;
import java.util.Set;

/** Kontor's own tables: whatever a plug-in is called, they are never its own (L27). */
final class HostTables {

  private static final String QUARTZ = "qrtz_";

  private static final Set<String> NAMES =
      Set.of(
          "account",
          "host_instance",
          "journal",
          "kontor_migration",
          "licence",
          "licence_clock",
          "plugin_part",
          "profile_activation",
          "profile_file",
          "profile_state",
          "setting",
          "shop_value",
          "task",
          "task_step");

  private HostTables() {}

  static boolean has(String table) {
    String name = table.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || name.startsWith(QUARTZ);
  }
}
