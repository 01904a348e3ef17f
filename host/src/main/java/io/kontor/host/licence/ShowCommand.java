package io.kontor.host.licence;

import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a code, offline. */
@Command(name = "show")
final class ShowCommand extends LicenceTask {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|-",
      descriptionKey = "licence.option.file")
  private String file = "";

  ShowCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    List<CheckedCode> codes = desk().reader().read(textOf(required("FILE", file)));
    if (codes.isEmpty()) {
      throw new KontorException(LicenceError.NO_CODE, Map.of());
    }
    boolean allRun = true;
    for (CheckedCode code : codes) {
      allRun &= explain(code);
    }
    return allRun ? DONE : REFUSED;
  }

  private boolean explain(CheckedCode code) {
    Licence licence = desk().explain(code, file);
    licence.state().error().ifPresent(error -> print(error.code()));
    print(licence.message());
    code.code()
        .ifPresent(said -> new CodeDescription(said, this::say).lines().forEach(this::print));
    print("");
    return licence.runs();
  }
}
