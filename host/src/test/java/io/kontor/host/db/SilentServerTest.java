package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server whose answers no longer arrive, as behind a firewall that forgot us. */
class SilentServerTest {

  private static final Pattern PORT = Pattern.compile("(.*127\\.0\\.0\\.1:)(\\d+)(.*)");

  @Test
  void is_given_up_after_a_while_and_asked_anew_when_it_is_back() throws IOException {
    givesUp(address -> Pool.openForeign(address, 1, true, Duration.ofMillis(300)));
  }

  @Test
  void of_kontors_own_database_is_given_up_as_well() throws IOException {
    givesUp(address -> Pool.open(address, 1, Duration.ofMillis(300)));
  }

  private static void givesUp(Function<DatabaseAddress, Pool> open) throws IOException {
    try (TestDatabase test = TestDatabase.empty("silent")) {
      DatabaseAddress real = TestDatabase.address(test.pool().name());
      Matcher url = PORT.matcher(real.url());
      assertThat(url.matches()).isTrue();
      try (var way = new Way(Integer.parseInt(url.group(2)));
          Pool pool = open.apply(through(real, url, way))) {
        Database database = LentDatabase.of(pool);
        assertThat(one(database)).containsExactly(1L);

        way.silent = true;
        assertThatThrownBy(() -> one(database))
            .isInstanceOfSatisfying(
                KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.UNREACHABLE));

        way.silent = false;
        assertThat(one(database)).containsExactly(1L);
      }
    }
  }

  private static DatabaseAddress through(DatabaseAddress real, Matcher url, Way way) {
    String there = url.group(1) + way.entrance.getLocalPort() + url.group(3);
    return new DatabaseAddress("shop", there, real.user(), real.password());
  }

  private static List<Long> one(Database database) {
    return database.list("SELECT 1 AS n", Map.of(), row -> row.integer("n"));
  }

  /** Passes on what is said, and swallows the answers while it is silent. */
  private static final class Way implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    Way(int server) throws IOException {
      this.server = server;
      this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      daemon(this::accept);
    }

    private void accept() throws IOException {
      while (!entrance.isClosed()) {
        Socket client = entrance.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.addAll(List.of(client, behind));
        daemon(() -> pass(client, behind, false));
        daemon(() -> pass(behind, client, true));
      }
    }

    private void pass(Socket from, Socket to, boolean answers) throws IOException {
      byte[] buffer = new byte[8192];
      InputStream in = from.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!(answers && silent)) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    }

    private static void daemon(Passing passing) {
      var thread =
          new Thread(
              () -> {
                try {
                  passing.run();
                } catch (IOException e) {
                  // The other end is gone, and with it what there was to pass on.
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    /** What a thread of it does. */
    private interface Passing {
      void run() throws IOException;
    }

    @Override
    public void close() {
      try {
        entrance.close();
        for (Socket socket : open) {
          socket.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
