package io.kontor.host;

import io.kontor.host.licence.LicenceFolder;
import io.kontor.host.licence.LicenceStore;
import io.kontor.host.licence.StoredCode;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The codes that lie as files beside the JARs; no clock is kept with them. */
record CodeFiles(LicenceFolder folder) implements LicenceStore {

  @Override
  public List<StoredCode> codes() {
    return folder.codes();
  }

  @Override
  public boolean keep(CheckedCode code, Instant at, String by) {
    String plugin = code.genuine().map(ActivationCode::plugin).orElseThrow();
    return folder.add(plugin, code.text());
  }

  @Override
  public Optional<Instant> highestMoment() {
    return Optional.empty();
  }

  @Override
  public void raiseHighestMoment(Instant moment) {
    // A command looks once and ends; the host keeps the mark.
  }

  @Override
  public void lowerHighestMoment(Instant moment) {
    // See above.
  }
}
