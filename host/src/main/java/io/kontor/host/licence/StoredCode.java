package io.kontor.host.licence;

import io.kontor.api.Message;
import java.util.Map;

/**
 * A text with a code as it was handed in. It is verified each time it is used.
 *
 * @param text the code, or the mail it stands in
 * @param owner what it was handed in for: the file name without {@code .lic}, or a plug-in's id
 * @param source where it is kept, as a person can look it up
 */
public record StoredCode(String text, String owner, String source) {

  /** Where a code is kept that was only just typed. */
  static final Message ENTERED = Message.of("licence.source.entered");

  /** Where it is kept, for a message. */
  Message place() {
    return source.equals("-")
        ? ENTERED
        : new Message("licence.source.kept", Map.of("source", source));
  }

  /** A file beside a JAR is named as the plug-in, or as the JAR with its version. */
  public boolean isFor(String plugin) {
    return owner.equals(plugin)
        || (owner.startsWith(plugin + "-")
            && owner.length() > plugin.length() + 1
            && Character.isDigit(owner.charAt(plugin.length() + 1)));
  }
}
