/** What the pages need, connected to the rooms that have it. */
@NullMarked
package io.kontor.host.web.desk;

import org.jspecify.annotations.NullMarked;
