/**
 * Reads what people wrote as YAML into records, all problems at once; it knows no record itself.
 */
@NullMarked
package io.kontor.host.config;

import org.jspecify.annotations.NullMarked;
