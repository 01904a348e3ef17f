/** Templates lent by the host: locked, strict about missing values, in the reader's language. */
@NullMarked
package io.kontor.api.template;

import org.jspecify.annotations.NullMarked;
