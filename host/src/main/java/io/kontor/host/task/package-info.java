/** The ledger: fire, claim, run steps, retry, park, uncertain. */
@NullMarked
package io.kontor.host.task;

import org.jspecify.annotations.NullMarked;
