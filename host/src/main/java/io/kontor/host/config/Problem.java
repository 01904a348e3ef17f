package io.kontor.host.config;

import io.kontor.api.Message;

/** Something wrong in a file a person wrote. */
public record Problem(Place place, Message message) {}
