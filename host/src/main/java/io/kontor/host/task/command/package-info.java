/** What a person decides: switch a profile on or off, send again, cancel, it went out. */
@NullMarked
package io.kontor.host.task.command;

import org.jspecify.annotations.NullMarked;
