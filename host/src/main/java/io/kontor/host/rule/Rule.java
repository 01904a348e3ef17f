package io.kontor.host.rule;

import io.kontor.host.condition.Condition;
import java.util.List;

/**
 * The decision of one profile: for which subjects it fires.
 *
 * @param profile the profile's id
 * @param factType the class of the facts it looks at
 * @param sources keys of the sources it is restricted to; empty for all
 * @param when lines that all must hold; one of several such lists must
 */
public record Rule(
    String profile,
    Class<? extends Record> factType,
    java.util.Set<String> sources,
    List<List<Condition<?, ?>>> when) {}
