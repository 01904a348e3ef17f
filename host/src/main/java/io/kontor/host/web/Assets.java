package io.kontor.host.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Styles, scripts and pictures: a closed list, read once. The address of each holds a hash of its
 * content, so a browser may keep it for ever.
 */
final class Assets {

  private static final String OWN = "io/kontor/host/web/assets/";
  private static final String LIBRARIES = "META-INF/resources/webjars/";
  private static final String VERSIONS = "META-INF/maven/org.webjars.npm/";
  private static final int HASH_DIGITS = 16;

  private final Map<String, Asset> byPath = new LinkedHashMap<>();
  private final Map<String, String> pathByName = new LinkedHashMap<>();

  /** One file. */
  static final class Asset {

    private final String type;
    private final byte[] content;

    private Asset(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    String type() {
      return type;
    }

    InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  Assets() {
    library("tabler__core", "dist/css/tabler.min.css", "tabler.css");
    library("htmx.org", "dist/htmx.min.js", "htmx.js");
    library("chart.js", "dist/chart.umd.min.js", "chart.js");
    own("kontor.css");
    own("kontor.js");
    own("favicon.svg");
  }

  /** The file at a path. */
  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Path by name, for pages: {@code ${assets["kontor.css"]}}. */
  Map<String, String> paths() {
    return Map.copyOf(pathByName);
  }

  private void own(String name) {
    add(name, read(OWN + name));
  }

  private void library(String jar, String file, String name) {
    String version =
        new String(read(VERSIONS + jar + "/pom.properties"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("version="))
            .map(line -> line.substring("version=".length()).strip())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The JAR of " + jar + " has no version"));
    add(name, read(LIBRARIES + jar + "/" + version + "/" + file));
  }

  private void add(String name, byte[] content) {
    String path = "/assets/" + hash(content) + "/" + name;
    byPath.put(path, new Asset(type(name), content));
    pathByName.put(name, path);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("No content type for " + name);
    };
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
