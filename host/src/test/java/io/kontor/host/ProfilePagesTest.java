package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.order.Order;
import io.kontor.host.order.Orders;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.TestMembers;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.task.TaskState;
import io.kontor.host.web.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the profiles over the real rooms. */
class ProfilePagesTest {

  private static final String BASE =
      """
      plugins: { allow-unsigned: true, without-licence: [sample] }
      shops:
      """
          + RealHost.shop("main");

  private static final String REMINDER =
      """
      version: 1
      id: reminder
      title: { en: Reminder }
      language: en
      watch: order
      when:
        - not paid
      steps:
        - note: {}
      """;

  private static final String WRITES = "public boolean writesToShop() { return true; }\n  ";

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() throws IOException {
    real = new RealHost(home);
    PluginJar.of("sample", "1.0.0")
        .members(TestMembers.action("note", "throw new IllegalStateException();"))
        .writeTo(real.plugin("sample.jar"));
    write(REMINDER);
    List<Order> orders =
        IntStream.rangeClosed(1, 3).mapToObj(i -> Orders.plain(String.valueOf(i))).toList();
    real.shops().put("main", orders);
  }

  @AfterEach
  void close() {
    real.close();
  }

  private void writeToTheShop() throws IOException {
    String action = TestMembers.action("note", "throw new IllegalStateException();");
    PluginJar.of("sample", "1.0.0")
        .members(action.replace("public Text title", WRITES + "public Text title"))
        .writeTo(real.plugin("sample.jar"));
  }

  /** In a folder whose name is not the profile's id. */
  private void write(String profile) throws IOException {
    Files.writeString(real.profile("mahnen").resolve("profile.yaml"), profile);
  }

  private long count(TaskState state) {
    return real.host().engine().tasks().countsByState().getOrDefault(state, 0L);
  }

  @Test
  void L4_number_and_list_are_shown_before_and_what_was_used_up_is_named_after() {
    real.start(BASE);
    Browser browser = real.browser();

    String asked = browser.open("/profiles/reminder/on").body();

    assertThat(asked)
        .contains("Orders that match now: 3")
        .contains("<li>not paid</li>")
        .contains("/orders/order/main/1\">101</a>")
        .contains("Jan Maier")
        .contains("119.00")
        .contains("value=\"none\" checked");
    browser.submit("/profiles/reminder/on", Map.of("catch-up", "none"));
    assertThat(browser.open("/profiles/reminder").body())
        .contains("Used up without anything being sent: 3.")
        .contains("/profiles/reminder/off");
    real.host().engine().tick().run();
    assertThat(count(TaskState.SKIPPED)).isEqualTo(3);
    assertThat(count(TaskState.WAITING)).isZero();
  }

  @Test
  void L4_all_that_matches_is_dealt_with_if_the_person_says_so() throws IOException {
    write(REMINDER.replace("when:", "catch-up: all\nwhen:"));
    real.start(BASE);
    Browser browser = real.browser();
    assertThat(browser.open("/profiles/reminder/on").body())
        .as("what the profile proposes")
        .contains("value=\"all\" checked")
        .doesNotContain("value=\"none\" checked");
    browser.submit("/profiles/reminder/on", Map.of("catch-up", "all"));

    assertThat(browser.open("/profiles/reminder").body()).contains("dealt with now: 3.");
    real.host().engine().tick().run();
    assertThat(count(TaskState.WAITING)).isEqualTo(3);
    assertThat(browser.open("/profiles/reminder/off").body()).contains("will be cancelled: 3");
    browser.submit("/profiles/reminder/off", Map.of());
    assertThat(browser.open("/profiles/reminder").body()).contains("Tasks cancelled: 3.");
    assertThat(count(TaskState.CANCELLED)).isEqualTo(3);
  }

  @Test
  void what_kontor_yaml_switches_has_no_button_and_says_so() {
    real.start(BASE + "profiles: { reminder: { active: true, catch-up: all } }\n");
    real.host().arm();
    Browser browser = real.browser();

    assertThat(browser.open("/profiles/reminder").body())
        .contains("The profile is switched on by kontor.yaml")
        .contains("profiles:\n  reminder:\n    active: false")
        .doesNotContain("/profiles/reminder/off");
    assertThat(browser.submit("/profiles/reminder/off", Map.of()).body()).contains("SETTINGS-5");
    assertThat(real.host().engine().states().of("reminder").active()).isTrue();
  }

  @Test
  void what_would_be_written_into_a_shop_that_is_only_read_is_told_before_and_after()
      throws IOException {
    writeToTheShop();
    real.start(BASE);
    Browser browser = real.browser();

    for (String page : List.of("/profiles/reminder", "/profiles/reminder/on")) {
      assertThat(browser.open(page).body())
          .as(page)
          .contains("The shop main may only be read.")
          .contains("is not written: title.")
          .contains("kontor shop grants main")
          .contains("writable: true");
    }
    browser.submit("/profiles/reminder/on", Map.of("catch-up", "none"));
    assertThat(browser.open("/profiles/reminder").body()).contains("PROFILE-16");
    assertThat(browser.open("/").body()).contains("The shop main may only be read.");
  }

  @Test
  void what_kontor_yaml_switches_on_is_told_of_too_where_it_writes_in_vain() throws IOException {
    writeToTheShop();
    real.start(BASE + "profiles: { reminder: { active: true, catch-up: none } }\n");

    assertThat(real.host().arm())
        .flatExtracting(Armed::inVain)
        .extracting(Message::key)
        .containsExactly("PROFILE-16");
  }

  @Test
  void a_shop_that_may_be_written_to_needs_no_warning() throws IOException {
    writeToTheShop();
    real.start(BASE.replace("type: fake,", "type: fake, writable: true,"));

    assertThat(real.browser().open("/profiles/reminder/on").body()).doesNotContain("PROFILE-16");
  }

  @Test
  void a_broken_profile_that_is_on_can_be_switched_off() throws IOException {
    real.start(BASE);
    Browser browser = real.browser();
    real.host().engine().activation().activate("reminder", CatchUp.NONE, "test");
    write(REMINDER.replace("- not paid", "- the moon is full"));
    real.refresh();

    assertThat(browser.open("/profiles/reminder").body())
        .contains("CONDITION-3")
        .contains("/profiles/reminder/off");
    browser.submit("/profiles/reminder/off", Map.of());

    assertThat(real.host().engine().states().of("reminder").active()).isFalse();
    assertThat(browser.open("/profiles/reminder").body())
        .doesNotContain("/profiles/reminder/off")
        .doesNotContain("/profiles/reminder/on");
  }

  @Test
  void a_profile_that_is_on_and_whose_folder_is_gone_can_be_switched_off() throws IOException {
    real.start(BASE);
    Browser browser = real.browser();
    real.host().engine().activation().activate("reminder", CatchUp.NONE, "test");
    Files.delete(real.profile("mahnen").resolve("profile.yaml"));
    Files.delete(real.profile("mahnen"));
    real.refresh();

    assertThat(browser.open("/profiles").body()).contains("files missing");
    browser.open("/profiles/reminder/off");
    browser.submit("/profiles/reminder/off", Map.of());

    assertThat(browser.open("/profiles").body()).contains("There is no task profile yet");
  }

  @Test
  void one_that_is_off_and_lacks_an_action_is_not_offered_to_be_switched_off() throws IOException {
    write(REMINDER.replace("note", "sing"));
    real.start(BASE);
    Browser browser = real.browser();

    assertThat(browser.open("/profiles/reminder").body())
        .contains("sing")
        .contains("/profiles/reminder/on")
        .doesNotContain("/profiles/reminder/off");

    real.host().engine().activation().activate("reminder", CatchUp.NONE, "test");
    assertThat(browser.open("/profiles/reminder").body())
        .contains("k-state-waiting")
        .contains("/profiles/reminder/off");
  }

  @Test
  void two_folders_of_one_id_are_two_profiles_on_the_page() throws IOException {
    Files.writeString(real.profile("zweite").resolve("profile.yaml"), REMINDER);
    real.start(BASE);
    Browser browser = real.browser();

    assertThat(browser.open("/profiles/reminder").body()).contains("/profiles/reminder/on");
    assertThat(browser.open("/profiles/zweite").body()).contains("PROFILE-");
  }
}
