/**
 * What a task is, and how it lies in the database. In the rooms within: the ledger writes what
 * fires, once; claims share the work out; a run does the steps; commands are what a person decides;
 * a simulation does all but the effect.
 */
@NullMarked
package io.kontor.host.task;

import org.jspecify.annotations.NullMarked;
