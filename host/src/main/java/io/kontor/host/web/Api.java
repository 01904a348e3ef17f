package io.kontor.host.web;

import io.javalin.http.Context;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.CommandToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The door for commands (L29): the same services as the pages, JSON instead of HTML. */
final class Api {

  static final String PREFIX = "/api/v1";

  /** Who a command is, for the audit. */
  static final String PERSON = "command";

  private static final String BEARER = "Bearer ";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Api() {}

  static void requireToken(Context context, CommandToken token) {
    @Nullable String header = context.header("Authorization");
    if (header == null
        || !header.startsWith(BEARER)
        || !token.opens(header.substring(BEARER.length()))) {
      throw new KontorException(WebError.TOKEN, Map.of());
    }
  }

  static void json(Context context, Object value, int status) {
    context
        .status(status)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(JSON.writeValueAsBytes(value));
  }
}
