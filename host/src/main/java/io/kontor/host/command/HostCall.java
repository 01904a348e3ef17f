package io.kontor.host.command;

/** What commands ask of a running host: the very routes that its pages are made of (L29). */
public enum HostCall {
  /** How it is. */
  STATUS("GET", "/status", "status"),
  /** The profiles. */
  PROFILES("GET", "/profiles", "profile list"),
  /** How many subjects match a profile now. */
  MATCHING("GET", "/profiles/{id}/on", "profile on"),
  /** Switches a profile on. */
  PROFILE_ON("POST", "/profiles/{id}/on", "profile on"),
  /** How many tasks would be cancelled. */
  WAITING("GET", "/profiles/{id}/off", "profile off"),
  /** Switches a profile off. */
  PROFILE_OFF("POST", "/profiles/{id}/off", "profile off"),
  /** Tasks. */
  TASKS("GET", "/tasks", "task list"),
  /** Tries a task again. */
  RETRY("POST", "/tasks/{id}/retry", "task retry"),
  /** Tries all parked tasks again. */
  RETRY_ALL("POST", "/tasks/retry", "task retry"),
  /** Takes activation codes. */
  ACTIVATE("POST", "/plugins/activate", "licence add"),
  /** What a plug-in that is gone left behind. */
  LEFT_BEHIND("GET", "/plugins/{id}/purge", "plugin purge"),
  /** Drops it. */
  PURGE("POST", "/plugins/{id}/purge", "plugin purge");

  private final String method;
  private final String path;
  private final String command;

  HostCall(String method, String path, String command) {
    this.method = method;
    this.path = path;
    this.command = command;
  }

  /** {@code GET} or {@code POST}. */
  public String method() {
    return method;
  }

  /** The path behind {@code /api/v1}, with {@code {names}}. */
  public String path() {
    return path;
  }

  /** The command that asks this. */
  public String command() {
    return command;
  }
}
