/** What an activation code is: its text and bytes, keys, signing and reading, genuine or not. */
@NullMarked
package io.kontor.host.licence.code;

import org.jspecify.annotations.NullMarked;
