/** The pages, each with the small view of a service it needs. No page knows the web library. */
@NullMarked
package io.kontor.host.web.page;

import org.jspecify.annotations.NullMarked;
