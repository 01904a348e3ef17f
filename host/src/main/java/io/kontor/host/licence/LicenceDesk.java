package io.kontor.host.licence;

import io.kontor.api.Language;
import io.kontor.api.Message;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the commands around licences work with.
 *
 * @param plugins the folder in which JARs and {@code *.lic} files are dropped
 * @param vendors the folders with the keys of trusted vendors
 * @param installation the file with the installation id
 * @param clock the time
 * @param language the language of the environment
 * @param wording turns a message into a sentence
 * @param input what {@code -} reads
 * @param host hands codes to a running host
 */
public record LicenceDesk(
    Path plugins,
    List<Path> vendors,
    Path installation,
    Clock clock,
    Language language,
    BiFunction<Message, Language, String> wording,
    InputStream input,
    LiveHost host) {

  /** The host that runs here, if one does. */
  @FunctionalInterface
  public interface LiveHost {

    /**
     * Hands codes over.
     *
     * @param text a code or a whole mail
     * @param data the data folder the host runs on; empty for the installation's own
     * @return what it says it did; empty if no host runs
     */
    Optional<String> take(String text, Optional<Path> data);
  }

  /** Copies the folders. */
  public LicenceDesk {
    vendors = List.copyOf(vendors);
  }

  CodeReader reader() {
    return new CodeReader(VendorKeys.read(vendors));
  }

  /** The licence one code would give, were it the only one. */
  Licence explain(CheckedCode code, String source) {
    String plugin = code.code().map(ActivationCode::plugin).orElse("—");
    var bound = code.code().flatMap(ActivationCode::installation);
    InstallationId here =
        InstallationId.readFrom(installation).or(() -> bound).orElse(new InstallationId(0));
    var judge =
        new Judge(
            new Licensable(plugin, List.of(), false, 0), here, ClockMark.Reading.unmarked(clock));
    return judge
        .judge(code, new StoredCode(code.text(), plugin, source))
        .map(Verdict::licence)
        .orElseThrow();
  }
}
