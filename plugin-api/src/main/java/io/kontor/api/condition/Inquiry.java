package io.kontor.api.condition;

import io.kontor.api.subject.Subject;
import java.time.Instant;

/**
 * What a condition is asked: about which subject, with which parameters, at which moment. The
 * moment is the same for a whole batch.
 *
 * @param subject the subject
 * @param fact what is known of it, in its own type
 * @param parameters the parameters from the sentence
 * @param moment the moment for which the answer shall be true
 * @param ledger what tasks of this subject came to; only for conditions that declare {@link
 *     Input#LEDGER}
 * @param <F> the type of the fact
 * @param <P> the type of the parameters
 */
public record Inquiry<F extends Record, P extends Record>(
    Subject subject, F fact, P parameters, Instant moment, LedgerView ledger) {}
