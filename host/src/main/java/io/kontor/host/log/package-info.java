/** How the log looks. It is read by Logback, which sees nothing else of the host. */
@NullMarked
package io.kontor.host.log;

import org.jspecify.annotations.NullMarked;
