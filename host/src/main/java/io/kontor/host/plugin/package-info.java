/**
 * What all of the host may know of plug-ins: manifest, state, what a running one contributes, and
 * what can go wrong. The rooms within use this one, never the other way round: lifecycle uses
 * boundary and jar, boundary uses jar.
 */
@NullMarked
package io.kontor.host.plugin;

import org.jspecify.annotations.NullMarked;
