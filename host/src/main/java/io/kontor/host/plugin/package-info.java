/** All of PF4J: finding, checking, loading, the class wall, the call boundary, state and reason. */
@NullMarked
package io.kontor.host.plugin;

import org.jspecify.annotations.NullMarked;
