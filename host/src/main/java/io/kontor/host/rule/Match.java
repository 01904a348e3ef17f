package io.kontor.host.rule;

import io.kontor.api.subject.Subject;

/** A profile whose conditions hold for a subject. */
public record Match(String profile, Subject subject) {}
