package io.kontor.host.licence.command;

import io.kontor.api.Message;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.InstallationId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a code says, one line for each statement. */
final class CodeDescription {

  private final ActivationCode code;
  private final Function<Message, String> wording;

  CodeDescription(ActivationCode code, Function<Message, String> wording) {
    this.code = code;
    this.wording = wording;
  }

  List<String> lines() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(text("licence.field.plugin"), code.plugin());
    fields.put(text("licence.field.edition"), code.edition());
    fields.put(text("licence.field.customer"), code.customer());
    fields.put(text("licence.field.from"), code.from().toString());
    fields.put(
        text("licence.field.until"),
        code.until().map(LocalDate::toString).orElseGet(() -> text("licence.field.unlimited")));
    fields.put(
        text("licence.field.installation"),
        code.installation()
            .map(InstallationId::toString)
            .orElseGet(() -> text("licence.field.any")));
    fields.put(
        text("licence.field.shops"),
        code.shopLimit() == 0 ? text("licence.field.unlimited") : String.valueOf(code.shopLimit()));
    fields.put(text("licence.field.serial"), String.valueOf(code.serial()));
    fields.put(text("licence.field.key"), code.keyId().toString());
    int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
    return fields.entrySet().stream().map(field -> line(field, width)).toList();
  }

  private static String line(Map.Entry<String, String> field, int width) {
    String label = field.getKey() + ":";
    return "  " + label + " ".repeat(width + 2 - label.length()) + field.getValue();
  }

  private String text(String key) {
    return wording.apply(Message.of(key));
  }
}
