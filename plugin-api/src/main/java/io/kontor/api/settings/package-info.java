/** Settings of a plug-in, described by a record: the host stores, checks and shows them. */
@NullMarked
package io.kontor.api.settings;

import org.jspecify.annotations.NullMarked;
