package io.kontor.host.task;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.host.config.Node;
import io.kontor.host.config.Place;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.Repeat;
import io.kontor.host.profile.Step;
import io.kontor.host.profile.Window;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Profiles for tests: watch waiting parcels, and mail. */
public record ProfileDraft(
    String id,
    String version,
    Repeat repeat,
    Optional<Window> window,
    int priority,
    List<String> actions) {

  /** A profile with one step. */
  public static ProfileDraft of(String id) {
    return new ProfileDraft(id, "v1", Repeat.ONCE, Optional.empty(), 100, List.of("mail"));
  }

  /** So often, so far apart. */
  public ProfileDraft times(int times, Period every) {
    return new ProfileDraft(id, version, new Repeat(times, every), window, priority, actions);
  }

  /** Only then. */
  public ProfileDraft within(Window wanted) {
    return new ProfileDraft(id, version, repeat, Optional.of(wanted), priority, actions);
  }

  /** With this priority. */
  public ProfileDraft first(int wanted) {
    return new ProfileDraft(id, version, repeat, window, wanted, actions);
  }

  /** With these steps. */
  public ProfileDraft steps(String... wanted) {
    return new ProfileDraft(id, version, repeat, window, priority, List.of(wanted));
  }

  /** The profile. */
  public Profile done() {
    var place = new Place("profile.yaml", 1, 1);
    List<Step> steps =
        actions.stream()
            .map(name -> new Step(name, new Node.Mapping(Map.of(), Map.of(), place), 1))
            .toList();
    return new Profile(
        id,
        version,
        new Text("Erinnerung", "Reminder", "Sollecito"),
        Language.DE,
        Parcel.KIND,
        Set.of(),
        List.of(Arrays.asList(ParcelCondition.WAITING)),
        List.of(),
        repeat,
        window,
        CatchUp.NONE,
        priority,
        steps,
        Path.of("profiles", id));
  }
}
