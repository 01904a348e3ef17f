/** Measured workloads, each against its limit, in one run. */
@NullMarked
package io.kontor.bench;

import org.jspecify.annotations.NullMarked;
