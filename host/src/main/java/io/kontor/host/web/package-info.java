/** The admin pages and the door for commands: calls services, is called by nobody. */
@NullMarked
package io.kontor.host.web;

import org.jspecify.annotations.NullMarked;
