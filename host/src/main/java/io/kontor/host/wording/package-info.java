/** Every sentence for people: the bundles of all rooms and plug-ins, read in one place. */
@NullMarked
package io.kontor.host.wording;

import org.jspecify.annotations.NullMarked;
