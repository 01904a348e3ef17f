package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.web.Request;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** The settings form of a plug-in: shown, stored, tried. */
final class SettingsForms {

  private final SettingsDesk desk;

  SettingsForms(SettingsDesk desk) {
    this.desk = desk;
  }

  /**
   * A form to be shown.
   *
   * @param general what is wrong with the whole of it
   * @param refused whether something in it cannot be
   */
  record Shown(List<Field> fields, List<String> general, List<Text> checks, boolean refused) {

    static final Shown NONE = new Shown(List.of(), List.of(), List.of(), false);
  }

  /** A form with the result of a check; one of the lists is empty. */
  record Checked(Shown shown, List<Message> passed, List<Message> failed) {}

  Shown fields(Request request, String plugin) {
    return desk.form(plugin).map(form -> shown(request, form, List.of())).orElse(Shown.NONE);
  }

  private static Shown shown(
      Request request, SettingsDesk.Form form, List<SettingsDesk.Problem> problems) {
    List<String> general =
        problems.stream()
            .filter(problem -> problem.path().isEmpty())
            .map(problem -> request.phrasing().sentence(problem.what()))
            .toList();
    var fields = new SettingsFields(form, problems, request.phrasing());
    return new Shown(fields.all(), general, form.checks(), !problems.isEmpty());
  }

  Shown save(Request request, String plugin) {
    SettingsDesk.Form form = desk.form(plugin).orElseThrow(request::notFound);
    SettingsDesk.Typed typed = TypedSettings.of(request.form(), form);
    List<SettingsDesk.Problem> problems = desk.save(plugin, typed);
    return problems.isEmpty() ? Shown.NONE : shown(request, with(form, typed), problems);
  }

  Checked check(Request request, String plugin, int check) {
    SettingsDesk.Form form = desk.form(plugin).orElseThrow(request::notFound);
    if (check < 0 || check >= form.checks().size()) {
      throw request.notFound();
    }
    SettingsDesk.Typed typed = TypedSettings.of(request.form(), form);
    SettingsCheck.Result result = desk.check(plugin, check, typed);
    List<Message> finding = List.of(result.finding());
    return new Checked(
        shown(request, with(form, typed), List.of()),
        result.passed() ? finding : List.of(),
        result.passed() ? List.of() : finding);
  }

  /** What was typed is shown again; what is fixed stays as it is. */
  static SettingsDesk.Form with(SettingsDesk.Form form, SettingsDesk.Typed typed) {
    var values = new HashMap<>(form.values());
    values.keySet().removeIf(path -> !fixed(form, path));
    values.putAll(typed.values());
    return new SettingsDesk.Form(
        form.type(), values, form.fixed(), typed.kept().keySet(), form.checks());
  }

  /** What is wrong in fields, each with its field's name: said once more above the form. */
  static List<String> faults(List<Field> fields) {
    return fields.stream().flatMap(SettingsForms::faults).toList();
  }

  private static Stream<String> faults(Field field) {
    return Stream.concat(
        field.problems().stream().map(problem -> field.label() + ": " + problem),
        field.parts().stream().flatMap(SettingsForms::faults));
  }

  private static boolean fixed(SettingsDesk.Form form, String path) {
    return form.fixed().stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "."));
  }
}
