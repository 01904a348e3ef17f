package io.kontor.host.watch;

import io.kontor.api.shop.Shops;
import io.kontor.api.subject.Subject;

/**
 * A subject that somebody wrote down.
 *
 * @param subject as if it had been read
 * @param shops what an action may ask about it; nothing in them can be written
 */
public record SubjectExample(Subject subject, Shops shops) {}
