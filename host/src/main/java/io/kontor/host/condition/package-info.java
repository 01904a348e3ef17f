/** Conditions as data: their types, their sentences in three languages, their rule text. */
@NullMarked
package io.kontor.host.condition;

import org.jspecify.annotations.NullMarked;
