/** A hostile plug-in, packed into a JAR by a test and run by the launched program. */
@NullMarked
package io.kontor.e2e.burglar;

import org.jspecify.annotations.NullMarked;
