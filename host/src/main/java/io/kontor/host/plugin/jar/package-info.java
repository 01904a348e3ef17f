/**
 * What can be known of a plug-in's JAR without loading a class of it: where it lies, what its
 * manifest says, whose signature it bears and whether it is trusted.
 */
@NullMarked
package io.kontor.host.plugin.jar;

import org.jspecify.annotations.NullMarked;
