package io.kontor.host.plugin.wall;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.db.Row;
import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import java.lang.reflect.InvocationHandler;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a plug-in sees in place of an object of the host: it does the same, and its class has a
 * loader through which the host cannot be found.
 */
public final class Faces {

  private record Code(String code, ErrorKind kind) implements ErrorCode {

    static Code of(ErrorCode host) {
      return new Code(host.code(), host.kind());
    }
  }

  private Faces() {}

  /** In place of what answers the calls of a proxy, which anybody may ask a proxy for. */
  public static InvocationHandler handler(InvocationHandler host) {
    return (proxy, method, given) -> host.invoke(proxy, method, given);
  }

  public static <T> Consumer<T> consumer(Consumer<T> host) {
    return value -> host.accept(value);
  }

  public static <T, R> Function<T, R> function(Function<T, R> host) {
    return value -> host.apply(value);
  }

  public static LedgerView ledger(LedgerView host) {
    return profile -> host.done(profile);
  }

  public static Row row(Row host) {
    return new RowFace(host);
  }

  /** In place of what was thrown with a code, a class or causes of the host or its libraries. */
  public static RuntimeException thrown(RuntimeException host) {
    RuntimeException face =
        host instanceof KontorException problem
            ? new KontorException(Code.of(problem.code()), problem.problem().values())
            : new IllegalStateException(host.toString());
    face.setStackTrace(host.getStackTrace());
    return face;
  }

  /** No record: what a record holds, anybody may ask it for. */
  private static final class RowFace implements Row {

    private final Row host;

    RowFace(Row host) {
      this.host = host;
    }

    @Override
    public String text(String column) {
      return host.text(column);
    }

    @Override
    public long integer(String column) {
      return host.integer(column);
    }

    @Override
    public BigDecimal decimal(String column) {
      return host.decimal(column);
    }

    @Override
    public boolean flag(String column) {
      return host.flag(column);
    }

    @Override
    public Optional<Instant> moment(String column, ZoneId zone) {
      return host.moment(column, zone);
    }

    @Override
    public Optional<LocalDate> date(String column) {
      return host.date(column);
    }

    @Override
    public byte[] bytes(String column) {
      return host.bytes(column);
    }

    @Override
    public boolean isNull(String column) {
      return host.isNull(column);
    }
  }
}
