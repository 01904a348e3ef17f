package io.kontor.host.web.page;

import io.kontor.api.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * How a shop is doing.
 *
 * @param title what people call it
 * @param well whether it is read as it should be
 * @param state that it is read, or what is wrong
 * @param at when it was read last, or since when it is away; empty if that is not known yet
 */
public record ShopHealth(String title, boolean well, Message state, Optional<Instant> at) {}
