/**
 * All that a plug-in may see of Kontor. Plug-ins and the host depend on these packages, and these
 * packages depend on neither.
 *
 * <p>What is promised: within one major {@linkplain io.kontor.api.ApiVersion API version} nothing
 * public here is removed or changes its meaning, but for what is marked {@link
 * io.kontor.api.Experimental}. Unless a member says otherwise: no parameter and no result is ever
 * null, records are immutable, and methods of the lent services may be called from any thread the
 * host runs the plug-in on.
 */
@NullMarked
package io.kontor.api;

import org.jspecify.annotations.NullMarked;
