/** {@code kontor licence}: keygen, issue, show and add, with or without a running host. */
@NullMarked
package io.kontor.host.licence.command;

import org.jspecify.annotations.NullMarked;
