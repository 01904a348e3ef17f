package io.kontor.host.db;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Moments are written as UTC, whatever zone the JVM or the session thinks it is in. */
final class MomentArgument extends AbstractArgumentFactory<Instant> {

  MomentArgument() {
    super(Types.TIMESTAMP);
  }

  @Override
  protected Argument build(Instant moment, ConfigRegistry config) {
    LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, utc);
  }
}
