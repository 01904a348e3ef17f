/** What was decided and done, in the owner's words. */
@NullMarked
package io.kontor.host.journal;

import org.jspecify.annotations.NullMarked;
