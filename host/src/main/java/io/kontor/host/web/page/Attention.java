package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;

/**
 * Something a person should look at.
 *
 * @param title what it is
 * @param why why
 * @param path the page where something can be done
 */
public record Attention(Text title, Message why, String path) {}
