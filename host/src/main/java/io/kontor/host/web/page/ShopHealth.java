package io.kontor.host.web.page;

import io.kontor.api.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * How a shop is doing.
 *
 * @param key the shop's key
 * @param title what people call it
 * @param well whether it is read as it should be
 * @param state that it is read, or what is wrong
 * @param readAt when it was read last; empty if that was not yet, or if it is away
 */
public record ShopHealth(
    String key, String title, boolean well, Message state, Optional<Instant> readAt) {}
