package io.kontor.auftragsmanager;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.PluginContext;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Mail;
import io.kontor.api.order.Order;
import io.kontor.api.template.RenderedMail;
import io.kontor.api.template.TemplateName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends a mail from a template of the profile, in the customer's language. */
final class MailAction implements Action<MailAction.Parameters> {

  private static final String CUSTOMER = "customer";

  private final PluginContext context;

  MailAction(PluginContext context) {
    this.context = context;
  }

  /**
   * What a profile says.
   *
   * @param to {@code customer}, or keys of recipients from the settings
   * @param template the template's name without language and ending
   * @param account the mail account; the installation's first if left out
   * @param replyTo where answers go; the account's address if left out
   */
  record Parameters(
      List<String> to,
      @TemplateName String template,
      Optional<String> account,
      Optional<String> replyTo) {}

  @Override
  public String id() {
    return "mail";
  }

  @Override
  public Text title() {
    return new Text("Mail senden", "Send a mail", "Invia un'e-mail");
  }

  @Override
  public Class<Parameters> parameterType() {
    return Parameters.class;
  }

  @Override
  public Repeatability repeatability() {
    return Repeatability.ONCE;
  }

  @Override
  public Prepared prepare(ActionRequest<Parameters> request) {
    Order order = Orders.of(request.subject());
    Parameters parameters = request.parameters();
    RenderedMail rendered =
        request
            .templates()
            .mail(
                parameters.template(),
                request.subject(),
                Map.of("level", request.task().level(), "shop", order.shop()));
    Mail mail =
        new Mail(
            parameters.account().orElse(""),
            parameters.to().stream().map(to -> address(to, order)).distinct().toList(),
            parameters.replyTo(),
            rendered.subject(),
            rendered.html(),
            rendered.text(),
            rendered.language(),
            List.of());
    return new Sending(mail, rendered.languageFrom(), order.number());
  }

  private String address(String to, Order order) {
    if (to.equals(CUSTOMER)) {
      if (order.customer().email().isBlank()) {
        throw new KontorException(
            AuftragsmanagerError.NO_ADDRESS, Map.of("order", order.number(), "shop", order.shop()));
      }
      return order.customer().email();
    }
    AuftragsmanagerSettings settings = context.settings(AuftragsmanagerSettings.class);
    return settings.recipients().stream()
        .filter(recipient -> recipient.key().equals(to))
        .map(AuftragsmanagerSettings.Recipient::address)
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    AuftragsmanagerError.UNKNOWN_RECIPIENT,
                    Map.of("recipient", to, "known", known(settings))));
  }

  private static String known(AuftragsmanagerSettings settings) {
    return String.join(
        ", ", settings.recipients().stream().map(AuftragsmanagerSettings.Recipient::key).toList());
  }

  private final class Sending implements Prepared {

    private final Mail mail;
    private final String languageFrom;
    private final String number;

    Sending(Mail mail, String languageFrom, String number) {
      this.mail = mail;
      this.languageFrom = languageFrom;
      this.number = number;
    }

    @Override
    public Preview preview() {
      Message summary =
          new Message("mail.preview", Map.of("order", number, "recipients", "" + mail.to().size()));
      return new Preview(summary, List.of(mail), List.of());
    }

    @Override
    public Outcome perform(Effect effect) {
      Outcome outcome = context.mail().send(mail, effect);
      return outcome.kind() == Outcome.Kind.DONE ? Outcome.done(sent(outcome)) : outcome;
    }

    /** In which language, and why in this one. */
    private Message sent(Outcome outcome) {
      Locale language = Locale.forLanguageTag(mail.language());
      var values = new HashMap<>(outcome.reason().values());
      for (Language reader : Language.values()) {
        values.put("language_" + reader.code(), language.getDisplayLanguage(reader.locale()));
      }
      return new Message("mail.sent-from-" + languageFrom, values);
    }
  }
}
