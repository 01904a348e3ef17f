package io.kontor.host.condition;

import java.util.List;
import java.util.Optional;

/**
 * A place in a sentence at which something is read.
 *
 * @param tokens the sentence
 * @param at the index of the next token
 * @param context what names it may use
 */
record Place(List<Token> tokens, int at, SentenceContext context) {

  Optional<Token> token() {
    return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }

  Place next() {
    return skip(1);
  }

  Place skip(int words) {
    return new Place(tokens, at + words, context);
  }

  boolean says(String word) {
    return token().filter(token -> token.says(word)).isPresent();
  }

  /** Whether several words stand here, one after another. */
  boolean saysAll(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!skip(i).says(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  Optional<String> quoted() {
    return token().filter(token -> token.kind() == Token.Kind.QUOTED).map(Token::text);
  }

  Reading value(Object value) {
    return new Reading.Value(value, this);
  }

  Reading wrong(String allowed) {
    ConditionError error =
        token().isPresent() ? ConditionError.WRONG_VALUE : ConditionError.MISSING_VALUE;
    return new Reading.Wrong(error, this, allowed);
  }
}
