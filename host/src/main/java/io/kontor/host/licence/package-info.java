/** Activation codes: read, verify offline, issue; editions and their ends. */
@NullMarked
package io.kontor.host.licence;

import org.jspecify.annotations.NullMarked;
