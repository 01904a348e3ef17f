package io.kontor.host.wording;

/**
 * What stands behind a code.
 *
 * @param code the code
 * @param what what happened
 * @param cause the usual cause
 * @param remedy what to do
 */
public record Explanation(String code, String what, String cause, String remedy) {}
