package io.kontor.host.demo;

import io.kontor.host.Installation;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.KeyFile;
import io.kontor.host.licence.code.KeyPairFiles;
import io.kontor.host.licence.code.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The demo's own vendor: its key lies in the data folder and is trusted nowhere else. */
public final class DemoVendor {

  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private final SigningKey key;

  /** The vendor of an installation's data folder; made if there is none. */
  public DemoVendor(Installation installation) {
    Path folder = installation.data().resolve("vendors");
    KeyPairFiles files = KeyPairFiles.in(folder, "demo");
    this.key =
        Files.exists(files.privateKey())
            ? KeyFile.readPrivate(files.privateKey())
            : files.create("Demo");
  }

  /** A code for a plug-in's edition, without an end. */
  public String code(String plugin, String edition) {
    return key.issue(
        new ActivationCode(
            key.id(), 1, plugin, edition, "Demo", FROM, Optional.empty(), Optional.empty(), 0));
  }
}
