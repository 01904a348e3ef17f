package io.kontor.host.web.page;

import io.kontor.api.Text;

/** What people call profiles. */
@FunctionalInterface
public interface ProfileTitles {

  /** The title of a profile; its id if it is broken or gone. */
  Text of(String profile);
}
