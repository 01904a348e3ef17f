package io.kontor.host.profile;

import io.kontor.host.config.Node;

/**
 * One step of a profile: an action by name, with parameters that are bound when the action is
 * there.
 *
 * @param action the id of the action
 * @param parameters a YAML mapping, not yet bound
 * @param line where it stands in profile.yaml
 */
public record Step(String action, Node parameters, int line) {}
