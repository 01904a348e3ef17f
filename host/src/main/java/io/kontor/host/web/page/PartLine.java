package io.kontor.host.web.page;

import io.kontor.host.mail.MailPart;
import io.kontor.host.web.Phrasing;
import io.kontor.host.wording.Explanation;

/**
 * A part of the way to a mail server as a page shows it.
 *
 * @param what what was found
 * @param remedy what to do about it; empty if there is nothing to do
 */
record PartLine(MailPart.Name name, MailPart.State state, String what, String remedy) {

  static PartLine of(MailPart part, Phrasing phrasing) {
    if (part.state() != MailPart.State.FAILED) {
      return new PartLine(part.name(), part.state(), phrasing.sentence(part.finding()), "");
    }
    Explanation why = phrasing.wording().explain(part.finding(), phrasing.language());
    return new PartLine(part.name(), part.state(), why.what(), why.remedy());
  }
}
