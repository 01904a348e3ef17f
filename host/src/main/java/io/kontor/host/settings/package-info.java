/** Settings and secrets of host and plug-ins: described by records, stored, checked, audited. */
@NullMarked
package io.kontor.host.settings;

import org.jspecify.annotations.NullMarked;
