package io.kontor.host.command.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerTest {

  @Test
  void a_server_is_a_host_with_or_without_a_port() {
    assertThat(Server.of("db.example.org", 3306)).contains(new Server("db.example.org", 3306));
    assertThat(Server.of("db.example.org:3307", 3306)).contains(new Server("db.example.org", 3307));
    assertThat(Server.of("[2001:db8::1]:3307", 1)).contains(new Server("2001:db8::1", 3307));
    assertThat(new Server("2001:db8::1", 3307)).hasToString("[2001:db8::1]:3307");
    assertThat(Server.of("müller.example", 25)).contains(new Server("müller.example", 25));
  }

  @Test
  void what_could_become_another_part_of_an_address_is_no_server() {
    for (String text :
        new String[] {"", "a b", "a/b", "a?b=c", "a:b", "a:99999", "u@a", "2001::1"}) {
      assertThat(Server.of(text, 3306)).as(text).isEmpty();
    }
  }

  @Test
  void only_this_machine_is_local() {
    assertThat(Server.of("localhost", 1).orElseThrow().local()).isTrue();
    assertThat(Server.of("[::1]:3306", 1).orElseThrow().local()).isTrue();
    assertThat(Server.of("localhost.example.org", 1).orElseThrow().local()).isFalse();
  }
}
