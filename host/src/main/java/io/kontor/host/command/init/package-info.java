/** {@code kontor init}: leads to the first list of hits on one's own shop, and to kontor.yaml. */
@NullMarked
package io.kontor.host.command.init;

import org.jspecify.annotations.NullMarked;
