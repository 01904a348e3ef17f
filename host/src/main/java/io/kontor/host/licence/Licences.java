package io.kontor.host.licence;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import io.kontor.host.licence.code.CodeReader;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.host.wording.Nested;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides which plug-ins may run, and in which edition. Every code is verified each time; nothing
 * is remembered but the highest moment seen. Safe for use by several threads.
 */
public final class Licences {

  /** The plug-ins that may run without a code if the operator says nothing. */
  public static final Set<String> FREE_BY_DEFAULT = Set.of("sql-shops", "backoffice", "hello");

  private final LicenceStore store;
  private final VendorKeys vendors;
  private final CodeReader reader;
  private final InstallationId installation;
  private final Clock clock;
  private final ClockMark mark;
  private final Set<String> free;

  /**
   * Licences of one installation.
   *
   * @param store the codes
   * @param vendors whose signatures count
   * @param installation this installation
   * @param clock the time; days begin at midnight in its zone
   * @param free the plug-ins that the operator lets run without a code
   */
  public Licences(
      LicenceStore store,
      VendorKeys vendors,
      InstallationId installation,
      Clock clock,
      Set<String> free) {
    this.store = store;
    this.vendors = vendors;
    this.reader = new CodeReader(vendors);
    this.installation = installation;
    this.clock = clock;
    this.mark = new ClockMark(store, clock);
    this.free = Set.copyOf(free);
  }

  /** The same, with one more plug-in that may run without a code. */
  public Licences allowing(String plugin) {
    var more = new HashSet<>(free);
    more.add(plugin);
    return new Licences(this, more);
  }

  private Licences(Licences other, Set<String> free) {
    this.store = other.store;
    this.vendors = other.vendors;
    this.reader = other.reader;
    this.installation = other.installation;
    this.clock = other.clock;
    this.mark = other.mark;
    this.free = Set.copyOf(free);
  }

  /**
   * What was wrong with key files of vendors that were left out.
   *
   * @return one message for each such file
   */
  public List<Message> vendorProblems() {
    return vendors.problems();
  }

  /**
   * Decides about one plug-in, now.
   *
   * @param plugin the plug-in
   * @return the licence by the best of its codes
   */
  public Licence decide(Licensable plugin) {
    if (plugin.free() && free.contains(plugin.plugin())) {
      return withoutCode(plugin, LicenceState.FREE);
    }
    var judge = new Judge(plugin, installation, mark.read());
    var verdicts = new ArrayList<Verdict>();
    for (StoredCode stored : store.codes()) {
      judge.judge(reader.check(stored.text()), stored).ifPresent(verdicts::add);
    }
    return verdicts.stream()
        .min(Comparator.naturalOrder())
        .map(Verdict::licence)
        .orElseGet(
            () ->
                withoutCode(plugin, plugin.free() ? LicenceState.NOT_ALLOWED : LicenceState.NONE));
  }

  /**
   * What one code would give, were it the only one.
   *
   * @param code the code
   * @param stored where it comes from; what it was handed in for is the plug-in
   * @param plugin the plug-in
   * @param here the installation
   * @param clock a clock that is believed
   * @return the licence
   */
  public static Licence byOne(
      CheckedCode code, StoredCode stored, Licensable plugin, InstallationId here, Clock clock) {
    return new Judge(plugin, here, ClockMark.Reading.unmarked(clock))
        .judge(code, stored)
        .map(Verdict::licence)
        .orElseThrow();
  }

  /**
   * Keeps the codes in a text. A fresh code also ends the suspicion that the clock was set back:
   * only a vendor can have made it.
   *
   * @param text a code or a whole mail
   * @param by who hands it in
   * @return the codes
   * @throws KontorException if there is none, or one of them is not genuine or for another
   *     installation; then none is kept
   */
  public List<ActivationCode> add(String text, String by) {
    List<CheckedCode> found = usable(text, reader, Optional.of(installation));
    boolean wasSetBack = mark.read().isSetBack();
    var codes = new ArrayList<ActivationCode>();
    for (CheckedCode code : found) {
      boolean fresh = store.keep(code, clock.instant(), by);
      if (fresh && wasSetBack && hasBegun(code)) {
        mark.lower();
      }
      code.genuine().ifPresent(codes::add);
    }
    return List.copyOf(codes);
  }

  /** The codes in a text, if all of them can be used here. */
  public static List<CheckedCode> usable(
      String text, CodeReader reader, Optional<InstallationId> installation) {
    List<CheckedCode> found = reader.read(text);
    if (found.isEmpty()) {
      throw new KontorException(LicenceError.NO_CODE, Map.of());
    }
    found.stream()
        .flatMap(code -> refusal(code, installation).stream())
        .findFirst()
        .ifPresent(Licences::refuse);
    return found;
  }

  /** Why a code cannot be used here, whatever plug-in it is for and whatever day it is. */
  private static Optional<KontorException> refusal(
      CheckedCode code, Optional<InstallationId> here) {
    Optional<KontorException> broken =
        LicenceState.of(code.integrity())
            .error()
            .map(e -> new KontorException(e, code.values(StoredCode.ENTERED)));
    return broken.or(() -> foreign(code, here));
  }

  private static Optional<KontorException> foreign(
      CheckedCode checked, Optional<InstallationId> here) {
    Optional<InstallationId> bound = checked.code().flatMap(ActivationCode::installation);
    if (bound.isEmpty() || bound.equals(here)) {
      return Optional.empty();
    }
    var values = new HashMap<String, Object>();
    Nested.put(values, "source", StoredCode.ENTERED);
    values.put("plugin", checked.code().map(ActivationCode::plugin).orElse("—"));
    values.put("installation", bound.get());
    values.put("here", here.map(InstallationId::toString).orElse("—"));
    return Optional.of(new KontorException(LicenceError.OTHER_INSTALLATION, values));
  }

  private static void refuse(KontorException refusal) {
    throw refusal;
  }

  private boolean hasBegun(CheckedCode code) {
    LocalDate today = LocalDate.now(clock);
    return code.genuine().filter(stated -> !stated.from().isAfter(today)).isPresent();
  }

  private static Licence withoutCode(Licensable plugin, LicenceState state) {
    Map<String, String> values = Map.of("plugin", plugin.plugin());
    List<String> editions = plugin.editions();
    Optional<String> edition =
        state.runs() && !editions.isEmpty()
            ? Optional.of(editions.get(editions.size() - 1))
            : Optional.empty();
    Message message =
        state
            .error()
            .map(error -> Message.of(error, values))
            .orElseGet(() -> new Message("licence.free", values));
    return new Licence(
        plugin.plugin(), state, edition, Optional.empty(), OptionalInt.empty(), message);
  }
}
