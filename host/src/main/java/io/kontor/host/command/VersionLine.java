package io.kontor.host.command;

import io.kontor.api.ApiVersion;
import picocli.CommandLine.IVersionProvider;

/** Versions of program, API and Java. */
final class VersionLine implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String host = Kontor.class.getPackage().getImplementationVersion();
    return new String[] {
      "Kontor " + (host == null ? "(from classes)" : host),
      "API " + ApiVersion.CURRENT,
      "Java " + Runtime.version()
    };
  }
}
