/** What the operator wrote: kontor.yaml and the environment, read once, all problems at once. */
@NullMarked
package io.kontor.host.config;

import org.jspecify.annotations.NullMarked;
