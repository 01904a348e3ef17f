/**
 * What a profile may ask of a subject: one pure function, its sentences and its generated rule
 * text.
 */
@NullMarked
package io.kontor.api.condition;

import org.jspecify.annotations.NullMarked;
