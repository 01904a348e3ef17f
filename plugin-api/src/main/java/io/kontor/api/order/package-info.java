/** Orders as facts: records in which everything is known, absent or unknown. */
@NullMarked
package io.kontor.api.order;

import org.jspecify.annotations.NullMarked;
