package io.kontor.host.template;

import freemarker.template.TemplateModelException;
import java.util.List;

/** A function of ours was called with something it cannot take. */
final class FunctionUse extends TemplateModelException {

  private static final long serialVersionUID = 1L;

  private final String usage;
  private final boolean missing;

  /** Names the function as it should be called, for example {@code date(moment)}. */
  FunctionUse(String usage) {
    this(usage, List.of(usage));
  }

  /** Also tells whether there was a value at all. */
  FunctionUse(String usage, List<?> arguments) {
    super(usage);
    this.usage = usage;
    this.missing = !arguments.isEmpty() && arguments.get(0) == null;
  }

  boolean missing() {
    return missing;
  }

  String usage() {
    return usage;
  }
}
