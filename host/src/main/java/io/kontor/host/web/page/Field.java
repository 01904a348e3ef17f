package io.kontor.host.web.page;

import java.util.List;

/**
 * One field of a settings form.
 *
 * @param path its name in the form
 * @param kind text, number, duration, flag, choice, secret, lines, group or list
 * @param value what is set; for a secret nothing
 * @param on whether a flag is on, or a secret is set
 * @param fixed whether {@code kontor.yaml} sets it
 * @param required whether it has no default
 * @param placeholder the default, in the reader's words
 * @param options what can be chosen
 * @param parts the fields of a group, or one group for each element of a list
 * @param problems what cannot be
 */
record Field(
    String path,
    String kind,
    String label,
    String help,
    String value,
    boolean on,
    boolean fixed,
    boolean required,
    String placeholder,
    List<Option> options,
    List<Field> parts,
    List<String> problems) {

  /** Something that can be chosen: as it is stored, and in the reader's words. */
  record Option(String value, String label) {}
}
