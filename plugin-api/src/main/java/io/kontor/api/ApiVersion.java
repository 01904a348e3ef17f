package io.kontor.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this API, which is not the host's version. A plug-in declares in its manifest
 * which range it needs ({@code Plugin-Requires: >=1.0.0 & <2.0.0}).
 */
public final class ApiVersion {

  /** The version these classes were built as, for example {@code 1.0.0}. */
  public static final String CURRENT = read();

  private ApiVersion() {}

  private static String read() {
    try (InputStream in = ApiVersion.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("api.version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
