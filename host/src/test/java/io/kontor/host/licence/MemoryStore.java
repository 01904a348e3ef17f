package io.kontor.host.licence;

import io.kontor.host.licence.code.CheckedCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Codes and the highest moment in memory. */
final class MemoryStore implements LicenceStore {

  private final List<StoredCode> codes = new ArrayList<>();
  private Optional<Instant> highest = Optional.empty();

  void put(String text, String owner) {
    codes.add(new StoredCode(text, owner, owner + ".lic"));
  }

  void clear() {
    codes.clear();
  }

  @Override
  public List<StoredCode> codes() {
    return List.copyOf(codes);
  }

  @Override
  public boolean keep(CheckedCode code, Instant at, String by) {
    String plugin = code.genuine().orElseThrow().plugin();
    var stored = new StoredCode(code.text(), plugin, "licence");
    return !codes.contains(stored) && codes.add(stored);
  }

  @Override
  public Optional<Instant> highestMoment() {
    return highest;
  }

  @Override
  public void raiseHighestMoment(Instant moment) {
    highest = Optional.of(highest.filter(moment::isBefore).orElse(moment));
  }

  @Override
  public void lowerHighestMoment(Instant moment) {
    highest = Optional.of(moment);
  }
}
