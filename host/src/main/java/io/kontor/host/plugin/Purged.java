package io.kontor.host.plugin;

import java.nio.file.Path;

/**
 * What was dropped of a plug-in that is gone.
 *
 * @param what was there
 * @param dump the file in which it still is
 */
public record Purged(Leftovers what, Path dump) {}
