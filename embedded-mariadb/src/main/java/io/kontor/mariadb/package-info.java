/**
 * A real MariaDB server in a folder: made, started and stopped by the program that uses it. {@link
 * io.kontor.mariadb.EmbeddedMariaDb} is the way in.
 */
@NullMarked
package io.kontor.mariadb;

import org.jspecify.annotations.NullMarked;
