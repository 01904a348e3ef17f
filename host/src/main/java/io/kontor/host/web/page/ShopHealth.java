package io.kontor.host.web.page;

import io.kontor.api.Message;

/**
 * How a shop is doing.
 *
 * @param key the shop's key
 * @param title what people call it
 * @param well whether it is read as it should be
 * @param state last read when, or what is wrong since when
 */
public record ShopHealth(String key, String title, boolean well, Message state) {}
