/** Mail lent by the host: the plug-in composes, the host sends exactly as the ledger allows. */
@NullMarked
package io.kontor.api.mail;

import org.jspecify.annotations.NullMarked;
