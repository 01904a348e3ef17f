package io.kontor.api.condition;

import io.kontor.api.Language;

/**
 * How a condition is said in one language. {@code {name}} stands for the parameter of that name.
 * Wordings are only ever added: the first of a language is the one printed, all stay readable
 * (L14).
 *
 * @param language the language
 * @param holds the sentence, for example {@code mit Zahlart {payment}}
 * @param fails the sentence negated, for example {@code nicht mit Zahlart {payment}}; empty if it
 *     cannot be negated
 */
public record Sentence(Language language, String holds, String fails) {}
