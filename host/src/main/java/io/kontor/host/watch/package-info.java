/** Which subjects are looked at, and when. */
@NullMarked
package io.kontor.host.watch;

import org.jspecify.annotations.NullMarked;
