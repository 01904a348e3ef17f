/** The demo: a shop with orders, a mailbox that catches all, and a vendor trusted only there. */
@NullMarked
package io.kontor.host.demo;

import org.jspecify.annotations.NullMarked;
