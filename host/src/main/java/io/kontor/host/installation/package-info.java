/** What {@code kontor.yaml} and the environment say about an installation, read once. */
@NullMarked
package io.kontor.host.installation;

import org.jspecify.annotations.NullMarked;
