package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;

/**
 * Something a person should look at.
 *
 * @param title what it is
 * @param why why
 * @param path the page where something can be done
 */
public record Attention(Text title, Message why, String path) {

  /** A plug-in that needs a person. */
  public static Attention plugin(String id, Text title, Message why) {
    return new Attention(title, why, PluginsPage.PATH + "/" + Where.code(id));
  }

  /** A profile that needs a person. */
  public static Attention profile(String id, Text title, Message why) {
    return new Attention(title, why, ProfilesPage.PATH + "/" + Where.code(id));
  }
}
