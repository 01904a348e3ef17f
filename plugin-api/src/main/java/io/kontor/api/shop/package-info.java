/** A web shop, by capability: what can be read from it and what may be written into it. */
@NullMarked
package io.kontor.api.shop;

import org.jspecify.annotations.NullMarked;
