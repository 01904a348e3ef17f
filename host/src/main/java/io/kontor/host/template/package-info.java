/** All of FreeMarker: mails and pages, locked, strict about missing values. */
@NullMarked
package io.kontor.host.template;

import org.jspecify.annotations.NullMarked;
