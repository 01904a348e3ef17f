package io.kontor.host.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.kontor.api.Message;
import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.PeopleError;
import io.kontor.host.wording.Explanation;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boundary of all requests: whatever fails becomes a page with a code, or JSON with one. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int NOT_FOUND = 404;
  private static final int METHOD = 405;
  private static final int TOO_LARGE = 413;
  private static final int SERVER_FAULT = 500;

  private final Site site;
  private final Shell shell;
  private final AtomicLong faults = new AtomicLong();

  Failures(Site site, Shell shell) {
    this.site = site;
    this.shell = shell;
  }

  void show(Exception failure, Context context) {
    if (failure instanceof KontorException coded) {
      if (coded.code().kind() == ErrorKind.EXTERNAL) {
        LOG.info("{} {} failed: {}", context.method(), context.path(), coded.getMessage());
      } else if (coded.code().kind() != ErrorKind.USER) {
        LOG.warn("{} {} failed", context.method(), context.path(), coded);
      }
      answer(context, coded.problem(), status(coded.code()));
    } else if (failure instanceof HttpResponseException refused) {
      answer(context, refusal(context, refused.getStatus()), refused.getStatus());
    } else {
      String number = "F" + faults.incrementAndGet();
      LOG.error("{} {} failed, fault {}", context.method(), context.path(), number, failure);
      answer(context, Message.of(WebError.FAULT, Map.of("number", number)), SERVER_FAULT);
    }
  }

  private static Message refusal(Context context, int status) {
    return switch (status) {
      case NOT_FOUND -> Message.of(WebError.NOT_FOUND, Map.of("path", context.path()));
      case METHOD -> Message.of(WebError.METHOD, Map.of("path", context.path()));
      case TOO_LARGE ->
          Message.of(WebError.TOO_LARGE, Map.of("limit", WebServer.BODY_LIMIT / 1024));
      default ->
          Message.of(
              WebError.PARAMETER, Map.of("name", "request", "value", String.valueOf(status)));
    };
  }

  private static int status(ErrorCode code) {
    if (code instanceof WebError error) {
      return status(error);
    }
    if (code == PeopleError.LINK) {
      return 410;
    }
    return switch (code.kind()) {
      case USER -> 422;
      case CONFIG, PLUGIN -> 409;
      case EXTERNAL -> 503;
      case INTERNAL -> SERVER_FAULT;
    };
  }

  private static int status(WebError error) {
    return switch (error) {
      case NOT_FOUND -> NOT_FOUND;
      case METHOD -> METHOD;
      case TOO_LARGE -> TOO_LARGE;
      case FOREIGN_FORM, PLAIN_FROM_AFAR, COMMAND_FROM_AFAR -> 403;
      case TOKEN -> 401;
      case PARAMETER -> 400;
      case REASON -> 422;
      case FAULT, PORT -> SERVER_FAULT;
    };
  }

  private void answer(Context context, Message problem, int status) {
    var visit = new Visit(context, site.entrance());
    Explanation why = site.wording().explain(problem, visit.language());
    if (context.path().startsWith(Api.PREFIX)) {
      Api.json(context, why, status);
    } else {
      shell.show(context, visit, new Reply.View("error", Map.of("why", why), status));
    }
  }
}
