package io.kontor.auftragsmanager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Mail;
import io.kontor.api.shop.OrderWriting.WriteResult;
import io.kontor.kit.FakeContext;
import io.kontor.kit.OrderDraft;
import io.kontor.kit.RecordedEffect;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ActionsTest {

  private static final AuftragsmanagerSettings.Recipient ACCOUNTING =
      new AuftragsmanagerSettings.Recipient("accounting", "office@example.org");

  private final FakeShop shop = new FakeShop();
  private final FakeContext context =
      new FakeContext("auftragsmanager", OrderDraft.ORDERED.toString())
          .withShops(shop)
          .withSettings(new AuftragsmanagerSettings(List.of(ACCOUNTING)));
  private final Effect effect = RecordedEffect.allowed();

  @Test
  void a_mail_goes_to_the_customer_with_the_level_of_the_reminder() {
    Prepared prepared = mail("anna@example.org", List.of("customer", "customer"));
    Mail mail = prepared.preview().mails().get(0);

    assertThat(context.sent()).as("preparing sends nothing").isEmpty();
    Outcome outcome = prepared.perform(effect);
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(context.sent()).containsExactly(mail);
    assertThat(mail.to()).containsExactly("anna@example.org");
    assertThat(mail.subject()).isEqualTo("mail {level=2, shop=shop1}");
    assertThat(outcome.reason().key()).isEqualTo("mail.sent-from-order");
    assertThat(outcome.reason().values())
        .containsEntry("account", "office")
        .containsEntry("language_de", "Deutsch")
        .containsEntry("language_en", "German")
        .containsEntry("language_it", "tedesco");
  }

  @Test
  void every_way_to_a_mails_language_has_its_sentence() throws IOException {
    for (Language language : Language.values()) {
      var words = new Properties();
      String file = "/messages_" + language.code() + ".properties";
      try (var in = new InputStreamReader(getClass().getResourceAsStream(file), UTF_8)) {
        words.load(in);
      }
      for (String from : List.of("order", "shop", "first")) {
        assertThat(words.getProperty("mail.sent-from-" + from))
            .contains("{language_" + language.code() + "}")
            .contains("{account}");
      }
    }
  }

  @Test
  void a_recipient_of_the_settings_is_named_by_its_key() {
    Prepared prepared = mail("anna@example.org", List.of("accounting"));

    assertThat(prepared.preview().mails().get(0).to()).containsExactly("office@example.org");
  }

  @Test
  void an_order_without_an_address_parks_and_says_which_order() {
    assertThatThrownBy(() -> mail("", List.of("customer")))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(AuftragsmanagerError.NO_ADDRESS);
              assertThat(e.problem().values()).containsEntry("order", "10042");
            });
  }

  @Test
  void an_unknown_recipient_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> mail("anna@example.org", List.of("acounting")))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.problem().values()).containsEntry("known", "accounting"));
  }

  @Test
  void a_folder_is_found_by_its_name_and_the_change_is_shown_before() {
    Prepared prepared = folder("erinnert");

    assertThat(prepared.preview().changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.from()).isEqualTo("NEW");
              assertThat(change.to()).isEqualTo("REMINDED");
            });
    assertThat(shop.written).isEmpty();
    assertThat(prepared.perform(effect).kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(shop.written).containsExactly("folder REMINDED");
  }

  @Test
  void an_unknown_folder_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> folder("Mahnung"))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.problem().values()).containsEntry("known", "Neu, Erinnert"));
  }

  @Test
  void L18_an_order_that_changed_meanwhile_is_read_again_and_never_forced() {
    assertThat(outcome(WriteResult.CHANGED)).isEqualTo(Outcome.Kind.RETRY_LATER);
    assertThat(outcome(WriteResult.ALREADY)).isEqualTo(Outcome.Kind.SKIPPED);
    assertThat(outcome(WriteResult.GONE)).isEqualTo(Outcome.Kind.SKIPPED);
    assertThat(outcome(WriteResult.WRITTEN)).isEqualTo(Outcome.Kind.DONE);
  }

  @Test
  void L18_a_dispatch_date_that_is_there_stays_as_it_is() {
    Instant earlier = OrderDraft.ORDERED.minusSeconds(3600);
    Prepared prepared =
        new SetSentDateAction(shop)
            .prepare(
                Requests.of(
                    OrderDraft.placed().withSentAt(earlier).subject(),
                    new SetSentDateAction.Parameters()));

    Outcome outcome = prepared.perform(effect);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.SKIPPED);
    assertThat(outcome.reason().values()).containsEntry("to", earlier.toString());
    assertThat(shop.written).isEmpty();
  }

  @Test
  void a_shop_that_may_only_be_read_is_not_written_to() {
    shop.writable = false;

    assertThatThrownBy(() -> folder("Neu").perform(effect))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.code()).isEqualTo(AuftragsmanagerError.READ_ONLY));
  }

  private Outcome.Kind outcome(WriteResult answer) {
    shop.answer = answer;
    var action = new SetSentDateAction(shop);
    return action
        .prepare(request(new SetSentDateAction.Parameters(), "a@example.org"))
        .perform(effect)
        .kind();
  }

  private Prepared folder(String name) {
    return new MoveToFolderAction(shop)
        .prepare(request(new MoveToFolderAction.Parameters(name), "a@example.org"));
  }

  private Prepared mail(String address, List<String> to) {
    var parameters = new MailAction.Parameters(to, "mail", Optional.empty(), Optional.empty());
    return new MailAction(context).prepare(request(parameters, address));
  }

  private static <P extends Record> ActionRequest<P> request(P parameters, String address) {
    return Requests.of(OrderDraft.placed().withEmail(address).subject(), parameters);
  }
}
