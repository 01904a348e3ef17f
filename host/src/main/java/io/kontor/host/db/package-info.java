/** Kontor's own database and the databases of shops: pools, migrations, lent SQL. */
@NullMarked
package io.kontor.host.db;

import org.jspecify.annotations.NullMarked;
