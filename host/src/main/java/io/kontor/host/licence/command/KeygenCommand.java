package io.kontor.host.licence.command;

import io.kontor.api.Message;
import io.kontor.host.licence.code.KeyPairFiles;
import io.kontor.host.licence.code.SigningKey;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a vendor's key. */
@Command(
    name = "keygen",
    customSynopsis = "kontor licence keygen --vendor=NAME --out=DIR [-hV] [--lang=de|en|it]")
final class KeygenCommand extends LicenceTask {

  @Option(names = "--vendor", paramLabel = "NAME", descriptionKey = "licence.option.vendor")
  private String vendor = "";

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "licence.option.out")
  private String out = "";

  KeygenCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    required("--vendor", vendor);
    var files = KeyPairFiles.in(Path.of(required("--out", out)), fileName(vendor));
    SigningKey key = files.create(vendor);
    print(
        new Message(
            "licence.keygen.done",
            Map.of(
                "vendor", vendor,
                "key", key.id().toString(),
                "private", files.privateKey().toString(),
                "public", files.publicKey().toString())));
    return DONE;
  }

  private static String fileName(String vendor) {
    String name = vendor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = name.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "vendor" : trimmed;
  }
}
