/** All of Drools: compile, cache, evaluate. Rules decide; they never act. */
@NullMarked
package io.kontor.host.rule;

import org.jspecify.annotations.NullMarked;
