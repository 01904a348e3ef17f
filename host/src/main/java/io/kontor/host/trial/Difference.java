package io.kontor.host.trial;

import io.kontor.api.Message;
import java.util.Optional;

/**
 * Something that came out otherwise than expected, in the words of the case's file.
 *
 * @param where the key that expects it
 * @param expected what it expects
 * @param got what came
 * @param why the reason, if there is one to tell
 */
public record Difference(String where, String expected, String got, Optional<Message> why) {}
