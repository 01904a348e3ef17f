/** What a task does: an action gets a request and returns an outcome; the host keeps the ledger. */
@NullMarked
package io.kontor.api.action;

import org.jspecify.annotations.NullMarked;
