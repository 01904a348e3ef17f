package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.host.profile.CatchUp;
import java.util.List;
import java.util.Optional;

/**
 * What came of a profile that the configuration switches on (L40).
 *
 * @param profile its id
 * @param catchUp what happens to what matches already
 * @param matched how many subjects matched already
 * @param obstacle why it is not on yet, if it is not
 * @param inVain what it will not be able to do, now that it is on
 */
public record Armed(
    String profile,
    CatchUp catchUp,
    int matched,
    Optional<Message> obstacle,
    List<Message> inVain) {

  /** Copies the list. */
  public Armed {
    inVain = List.copyOf(inVain);
  }
}
