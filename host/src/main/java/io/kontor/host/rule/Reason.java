package io.kontor.host.rule;

import io.kontor.api.condition.Answer;
import io.kontor.host.condition.Condition;

/**
 * What one condition of a rule said of a subject.
 *
 * @param condition the condition
 * @param answer its answer, already negated if the condition is
 */
public record Reason(Condition<?, ?> condition, Answer answer) {}
