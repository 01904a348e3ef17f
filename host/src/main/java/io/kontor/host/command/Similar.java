package io.kontor.host.command;

import io.kontor.api.Message;
import io.kontor.host.config.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What may have been meant by a word nobody knows. */
final class Similar {

  private Similar() {}

  static Message to(String word, Collection<String> known) {
    List<String> near = Nearest.to(word, known);
    return near.isEmpty()
        ? Message.of("command.similar.none")
        : new Message("command.similar", Map.of("near", String.join(", ", near)));
  }
}
