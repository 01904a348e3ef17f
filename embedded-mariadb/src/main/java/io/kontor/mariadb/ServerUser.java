package io.kontor.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user this program runs as. */
final class ServerUser {

  private ServerUser() {}

  static boolean isRoot() {
    try {
      // The property user.name says root for many a container's user that is not.
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
