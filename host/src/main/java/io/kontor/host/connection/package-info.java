/** Shops and their databases: handles, tunnels, checks. */
@NullMarked
package io.kontor.host.connection;

import org.jspecify.annotations.NullMarked;
