/**
 * Every call into a plug-in and back: it is counted, timed and named, and what is handed over on
 * the way is wrapped so that its calls cross back.
 */
@NullMarked
package io.kontor.host.plugin.boundary;

import org.jspecify.annotations.NullMarked;
