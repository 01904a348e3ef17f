/** All of Jakarta Mail: sending to the letter of the law, and the catch-all mailbox of the demo. */
@NullMarked
package io.kontor.host.mail;

import org.jspecify.annotations.NullMarked;
