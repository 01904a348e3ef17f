package io.kontor.host.plugin;

import java.time.Instant;

/**
 * The classes of a plug-in that was unloaded and are still in memory.
 *
 * @param since when it was unloaded
 */
public record LingeringLoader(String plugin, Instant since) {}
