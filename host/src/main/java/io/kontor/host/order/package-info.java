/** Orders as subjects: the one place in the host that knows what an order is. */
@NullMarked
package io.kontor.host.order;

import org.jspecify.annotations.NullMarked;
