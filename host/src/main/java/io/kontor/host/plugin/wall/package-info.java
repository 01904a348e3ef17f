/**
 * All of the host that a plug-in can get hold of by an object it is handed: its own class loader,
 * and faces. In the launched program these classes come from a loader that does not know the host,
 * so they use nothing of it.
 */
@NullMarked
package io.kontor.host.plugin.wall;

import org.jspecify.annotations.NullMarked;
