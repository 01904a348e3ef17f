/** Task profiles for orders: the actions a clerk would take. */
@NullMarked
package io.kontor.auftragsmanager;

import org.jspecify.annotations.NullMarked;
