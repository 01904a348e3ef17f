/** What profiles watch. Orders are one kind of subject; plug-ins may add others. */
@NullMarked
package io.kontor.api.subject;

import org.jspecify.annotations.NullMarked;
