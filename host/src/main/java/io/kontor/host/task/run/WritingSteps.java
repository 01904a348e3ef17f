package io.kontor.host.task.run;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileError;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which steps of a profile would have to write where nobody may: better said before the profile is
 * switched on than by the first task that is parked.
 *
 * @param readOnly the shops that may only be read
 */
public record WritingSteps(Actions actions, Set<String> readOnly) {

  /** Copies the set. */
  public WritingSteps {
    readOnly = Set.copyOf(readOnly);
  }

  /** One message for each shop into which the profile writes in vain. */
  public List<Message> inVain(Profile profile) {
    List<Text> steps = writing(profile);
    return steps.isEmpty()
        ? List.of()
        : readOnly.stream()
            .filter(shop -> profile.shops().isEmpty() || profile.shops().contains(shop))
            .sorted()
            .map(shop -> message(shop, steps))
            .toList();
  }

  private List<Text> writing(Profile profile) {
    return profile.steps().stream()
        .flatMap(step -> actions.find(step.action()).stream())
        .filter(Action::writesToShop)
        .<Text>map(Action::title)
        .distinct()
        .toList();
  }

  private static Message message(String shop, List<Text> steps) {
    var values = new HashMap<String, String>();
    values.put("shop", shop);
    for (Language language : Language.values()) {
      values.put(
          "steps_" + language.code(),
          steps.stream().map(step -> step.in(language)).collect(Collectors.joining(", ")));
    }
    return Message.of(ProfileError.READ_ONLY_SHOP, values);
  }
}
