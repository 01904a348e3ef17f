package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** The port of the pages is taken by another program. */
class PortInUseTest {

  @Test
  void it_is_said_and_the_program_ends() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      try (Running demo = DemoFolder.fresh("port").serve(port)) {
        assertThat(demo.fails()).contains(port).contains("WEB-");
      }
    }
  }
}
