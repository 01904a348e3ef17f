package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.host.condition.Condition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task profile in one version: what and when.
 *
 * @param id given once, never changed (L1)
 * @param version hash over all files of its folder, hex
 * @param title what people call it
 * @param language the language its sentences are written in
 * @param watch the kind of subject
 * @param shops the keys of the shops it watches; empty for all
 * @param when lines that all must hold; one of several such lists must
 * @param until when one of these holds, a started task ends before its next step; empty for the
 *     default (L18)
 * @param repeat how often
 * @param window when effects may begin; empty for always
 * @param catchUp what happens to what matches already on activation
 * @param priority small first
 * @param steps what is done, in order
 * @param folder where its files are
 */
public record Profile(
    String id,
    String version,
    Text title,
    Language language,
    String watch,
    Set<String> shops,
    List<List<Condition<?, ?>>> when,
    List<Condition<?, ?>> until,
    Repeat repeat,
    Optional<Window> window,
    CatchUp catchUp,
    int priority,
    List<Step> steps,
    Path folder) {

  /** Copies the lists. */
  public Profile {
    shops = Set.copyOf(shops);
    when = when.stream().map(List::<Condition<?, ?>>copyOf).toList();
    until = List.copyOf(until);
    steps = List.copyOf(steps);
  }
}
