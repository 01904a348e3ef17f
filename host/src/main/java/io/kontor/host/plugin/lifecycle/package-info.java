/**
 * How a plug-in comes, runs and goes: PF4J loads and unloads it, a slot decides which of its JARs
 * runs, and a board says what became of each.
 */
@NullMarked
package io.kontor.host.plugin.lifecycle;

import org.jspecify.annotations.NullMarked;
