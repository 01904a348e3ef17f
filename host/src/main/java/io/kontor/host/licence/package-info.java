/**
 * What is activated here: the codes kept, and which plug-in they let run, in which edition, how
 * long.
 */
@NullMarked
package io.kontor.host.licence;

import org.jspecify.annotations.NullMarked;
