package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.host.plugin.Origin;
import java.nio.file.Path;

/** Decides whether a JAR may be loaded at all. Asked before any class of it is. */
@FunctionalInterface
public interface Trust {

  /** Decides about a JAR nobody else can write to any more. */
  Decision decide(Jar jar);

  /**
   * The JAR in question.
   *
   * @param copy the private copy to look into
   * @param file what people call it
   * @param sha256 the hash of the copy, in hex
   */
  record Jar(Path copy, String file, String sha256, Origin origin) {}

  /**
   * What was decided.
   *
   * @param reason why, for a person
   */
  record Decision(boolean trusted, Message reason) {}
}
