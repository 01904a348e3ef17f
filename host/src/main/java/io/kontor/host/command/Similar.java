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
    return message(Nearest.to(word, known));
  }

  static Message message(List<String> near) {
    return near.isEmpty()
        ? Message.of("command.similar.none")
        : new Message("command.similar", Map.of("near", String.join(", ", near)));
  }
}
