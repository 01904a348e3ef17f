/** Shops read and written through their database; each shop system is a folder of SQL. */
@NullMarked
package io.kontor.sqlshops;

import org.jspecify.annotations.NullMarked;
