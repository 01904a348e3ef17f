package io.kontor.host.rule;

import io.kontor.api.subject.SubjectRef;

/**
 * A profile that could not be decided for a subject, because one of its conditions failed. Others
 * are decided all the same (L12).
 *
 * @param profile the profile's id
 * @param subject the subject
 * @param message which condition failed, and how
 */
public record Failure(String profile, SubjectRef subject, String message) {}
