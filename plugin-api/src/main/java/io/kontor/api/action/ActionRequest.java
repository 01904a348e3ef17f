package io.kontor.api.action;

import io.kontor.api.subject.Subject;
import io.kontor.api.template.Templates;
import java.time.Instant;

/**
 * What an action is asked to prepare.
 *
 * @param subject the subject, read again a moment ago
 * @param parameters the parameters from the profile
 * @param task which task this is part of
 * @param templates the templates of the task's profile, in the version it fired under
 * @param moment now
 * @param <P> the type of the parameters
 */
public record ActionRequest<P extends Record>(
    Subject subject, P parameters, TaskIdentity task, Templates templates, Instant moment) {}
