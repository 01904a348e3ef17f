/** A database lent by the host: SQL with named parameters, rows, streams, transactions. */
@NullMarked
package io.kontor.api.db;

import org.jspecify.annotations.NullMarked;
