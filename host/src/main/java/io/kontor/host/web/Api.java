package io.kontor.host.web;

import io.javalin.http.Context;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.CommandToken;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The door for commands (L29): the same services as the pages, JSON instead of HTML. */
final class Api {

  static final String PREFIX = "/api/v1";

  private static final String BEARER = "Bearer ";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Api() {}

  /**
   * Whoever can read the token file sits at this machine; a token that comes from elsewhere was
   * carried away, and would have been sent in the clear.
   */
  static void requireCommand(Context context, CommandToken token) {
    if (!Peer.isHere(context) || Peer.isProxy(context)) {
      throw new KontorException(WebError.COMMAND_FROM_AFAR, Map.of());
    }
    @Nullable String header = context.header("Authorization");
    if (header == null
        || !header.startsWith(BEARER)
        || !token.opens(header.substring(BEARER.length()))) {
      throw new KontorException(WebError.TOKEN, Map.of());
    }
  }

  /** A page as a command needs it: what was found, and what was refused. */
  static Map<String, Object> told(Reply.View page, Phrasing phrasing) {
    return Map.of(
        "found", messages(page, "found").map(phrasing::sentence).toList(),
        "problems",
            messages(page, "problems")
                .map(problem -> phrasing.wording().explain(problem, phrasing.language()))
                .toList());
  }

  private static Stream<Message> messages(Reply.View page, String name) {
    return page.model().get(name) instanceof List<?> list
        ? list.stream().filter(Message.class::isInstance).map(Message.class::cast)
        : Stream.empty();
  }

  static void json(Context context, Object value, int status) {
    context
        .status(status)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(JSON.writeValueAsBytes(value));
  }
}
