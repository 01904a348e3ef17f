/** Who may come in: accounts, sign-in, sessions. */
@NullMarked
package io.kontor.host.people;

import org.jspecify.annotations.NullMarked;
