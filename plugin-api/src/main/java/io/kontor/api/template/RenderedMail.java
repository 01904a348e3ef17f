package io.kontor.api.template;

/**
 * A rendered mail.
 *
 * @param subject one line
 * @param html the HTML part; empty if the template is plain text only
 * @param text the plain part
 * @param language the tag of the language it is written in
 * @param languageFrom why this language: {@code order}, {@code shop} or {@code first}
 */
public record RenderedMail(
    String subject, String html, String text, String language, String languageFrom) {}
