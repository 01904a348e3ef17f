package io.kontor.api.error;

import io.kontor.api.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of Kontor. It carries a code and named values; the sentence a person reads is
 * made from both in that person's language. Values must never hold a secret, a mail address or a
 * mail body.
 */
public class KontorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient Message problem;

  /**
   * Something went wrong without another exception behind it.
   *
   * @param code what went wrong
   * @param values the things and values the message names, by the names its wording uses
   */
  public KontorException(ErrorCode code, Map<String, ?> values) {
    this(code, values, null);
  }

  /**
   * Something went wrong because of another exception.
   *
   * @param code what went wrong
   * @param values the things and values the message names, by the names its wording uses
   * @param cause the exception behind it, or null
   */
  public KontorException(ErrorCode code, Map<String, ?> values, @Nullable Throwable cause) {
    super(code.code() + " " + values, cause);
    this.code = code;
    this.problem = Message.of(code, values);
  }

  /**
   * What went wrong.
   *
   * @return the code
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * The sentence for a person, not yet in a language.
   *
   * @return the message
   */
  public Message problem() {
    return problem;
  }
}
