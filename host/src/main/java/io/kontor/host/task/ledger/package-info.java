/** What fires, and what counts as done: one row for each occurrence, guarded by a UNIQUE key. */
@NullMarked
package io.kontor.host.task.ledger;

import org.jspecify.annotations.NullMarked;
