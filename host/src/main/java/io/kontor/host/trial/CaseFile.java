package io.kontor.host.trial;

import io.kontor.api.order.Fact;
import io.kontor.host.config.Node;
import io.kontor.host.profile.ProfileFile;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file in {@code cases/} may say, key by key.
 *
 * @param watched the subject; its key is the kind's name, {@code order} for orders
 * @param done when occurrences of which profile were done for it before
 */
public record CaseFile(
    int version,
    ProfileFile.Title title,
    LocalDateTime moment,
    ShopEntry shop,
    Node watched,
    Map<String, List<LocalDateTime>> done,
    Expected expect) {

  /** Where the subject comes from. */
  public record ShopEntry(Optional<ZoneId> zone, List<String> languages) {}

  /**
   * What shall come of it.
   *
   * @param fires whether the profile fires; unknown if it must not be decidable (L6)
   * @param because exactly these sentences keep it from firing; {@code repeat} if it is not its
   *     turn again
   * @param level the how-manieth time it is
   * @param steps actions in their order, each with what it shall do
   */
  public record Expected(
      Fact<Boolean> fires, List<Node> because, Optional<Integer> level, List<Node> steps) {}

  /**
   * What one step shall do. What is not said is not looked at.
   *
   * @param to exactly these recipients
   * @param language of the mail
   * @param subject of the mail
   * @param text each of them is in the mail's plain text
   * @param without none of them is
   * @param exactly the whole plain text
   * @param was the value that changes in another system
   * @param becomes what it changes to; {@code now} for the moment
   * @param refused the code with which the step is refused
   */
  public record ExpectedStep(
      List<String> to,
      Optional<String> language,
      Optional<String> subject,
      List<String> text,
      List<String> without,
      Optional<String> exactly,
      Optional<String> was,
      Optional<String> becomes,
      Optional<String> refused) {}
}
