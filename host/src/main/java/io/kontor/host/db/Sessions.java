package io.kontor.host.db;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where statements run: on any connection of the pool, or on the one of a transaction. */
record Sessions(Jdbi jdbi, Optional<Handle> transaction) {

  <T> T with(Function<Handle, T> work) {
    return transaction.isPresent() ? work.apply(transaction.get()) : jdbi.withHandle(work::apply);
  }

  <T> T inTransaction(Function<Sessions, T> work) {
    if (transaction.isPresent()) {
      return work.apply(this);
    }
    return jdbi.inTransaction(handle -> work.apply(new Sessions(jdbi, Optional.of(handle))));
  }

  /** Whether a failure has to reach the outer transaction, which alone can be repeated. */
  boolean nested() {
    return transaction.isPresent();
  }
}
