package io.kontor.host.web.page;

import io.kontor.host.mail.MailContent;
import io.kontor.host.mail.StoredMail;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** The demo's mailbox: what would have reached customers. */
public final class MailboxPage implements Page {

  private static final String PATH = "/mailbox";
  private static final String ONE = PATH + "/{day}/{number}";
  private static final int ROWS = 50;

  private final MailDesk mails;

  /** Mails of a mailbox. */
  public MailboxPage(MailDesk mails) {
    this.mails = mails;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, this::list);
    routes.page(ONE, this::one);
    routes.page(ONE + "/html", this::html);
    routes.page(ONE + "/files/{position}", this::file);
  }

  private Reply list(Request request) {
    long before = request.before();
    int skip = before == Long.MAX_VALUE ? 0 : (int) Math.max(0, Math.min(before, 1_000_000));
    List<StoredMail> found = mails.newest(skip, ROWS);
    String next = found.size() < ROWS ? "" : PATH + "?before=" + (skip + ROWS);
    return Reply.page("mailbox", Map.of("mails", found, "next", next));
  }

  private Reply one(Request request) {
    return Reply.page("mail", Map.of("content", read(request)));
  }

  private Reply html(Request request) {
    return new Reply.Sandbox(read(request).html());
  }

  private Reply file(Request request) {
    int position = (int) request.number("position");
    MailContent content = read(request);
    byte[] bytes = mails.attachment(id(request), position).orElseThrow(request::notFound);
    String name = content.attachments().get(position).name();
    return new Reply.Download(name, () -> new ByteArrayInputStream(bytes));
  }

  private MailContent read(Request request) {
    return mails.read(id(request)).orElseThrow(request::notFound);
  }

  private static String id(Request request) {
    return request.path("day") + "/" + request.path("number");
  }
}
