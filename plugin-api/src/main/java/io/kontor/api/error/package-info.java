/** The one exception of Kontor, its codes and their kinds. */
@NullMarked
package io.kontor.api.error;

import org.jspecify.annotations.NullMarked;
