/** Which node does which task: leases with a fence, and the threads that work them off. */
@NullMarked
package io.kontor.host.task.claim;

import org.jspecify.annotations.NullMarked;
