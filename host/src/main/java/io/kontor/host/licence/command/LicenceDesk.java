package io.kontor.host.licence.command;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.Licences;
import io.kontor.host.licence.Licensable;
import io.kontor.host.licence.StoredCode;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import io.kontor.host.licence.code.CodeReader;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.VendorKeys;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the commands around licences work with.
 *
 * @param places finds the installation that is meant
 * @param clock the time
 * @param language the language of the environment
 * @param wording turns a message into a sentence
 * @param input what {@code -} reads
 * @param host hands codes to a running host
 */
public record LicenceDesk(
    Places places,
    Clock clock,
    Language language,
    BiFunction<Message, Language, String> wording,
    InputStream input,
    LiveHost host) {

  /**
   * What an installation has to do with licences.
   *
   * @param plugins the folder in which JARs and {@code *.lic} files are dropped
   * @param vendors the folders with the keys of trusted vendors
   * @param installation the file with the installation id
   * @param shops how many shops are watched
   */
  public record Place(Path plugins, List<Path> vendors, Path installation, int shops) {

    /** Copies the folders. */
    public Place {
      vendors = List.copyOf(vendors);
    }

    CodeReader reader() {
      return new CodeReader(VendorKeys.in(vendors));
    }
  }

  /** Finds an installation. */
  @FunctionalInterface
  public interface Places {

    /**
     * Finds the one that is meant.
     *
     * @param config its configuration; empty for the usual one
     * @param data its data folder; empty for the usual one
     */
    Place at(Optional<Path> config, Optional<Path> data);
  }

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

  /** The licence one code would give there, were it the only one. */
  Licence explain(CheckedCode code, StoredCode stored, Place place) {
    var bound = code.code().flatMap(ActivationCode::installation);
    InstallationId here =
        InstallationId.readFrom(place.installation()).or(() -> bound).orElse(new InstallationId(0));
    var plugin = new Licensable(stored.owner(), List.of(), false, place.shops());
    return Licences.byOne(code, stored, plugin, here, clock);
  }
}
