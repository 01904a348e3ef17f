package io.kontor.host.web.page;

import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Routes;
import java.util.List;
import java.util.Map;

/** Version and licences. */
public final class AboutPage implements Page {

  private final String version;
  private final String installation;
  private final List<Component> components;

  /**
   * Version and licences.
   *
   * @param version of Kontor
   * @param installation the installation's id, for whoever orders a code; empty if there is none
   * @param components what Kontor is built with
   */
  public AboutPage(String version, String installation, List<Component> components) {
    this.version = version;
    this.installation = installation;
    this.components = List.copyOf(components);
  }

  /** A library Kontor is built with. */
  public record Component(String name, String version, String licence) {}

  @Override
  public void register(Routes routes) {
    routes.page(
        "/about",
        request ->
            Reply.page(
                "about",
                Map.of(
                    "version", version,
                    "installation", installation,
                    "components", components)));
  }
}
