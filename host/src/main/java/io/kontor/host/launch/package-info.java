/**
 * Starts the program so that its class path shows nothing of the host. Uses nothing of the host
 * itself.
 */
@NullMarked
package io.kontor.host.launch;

import org.jspecify.annotations.NullMarked;
