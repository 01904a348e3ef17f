package io.kontor.host.template;

import static io.kontor.host.template.TemplateFixture.parcel;
import static io.kontor.host.template.TemplateFixture.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Money;
import io.kontor.api.template.RenderedMail;
import io.kontor.host.template.TemplateFixture.Parcel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTemplatesTest {

  private static final String SUBJECT = "<@subject>S</@subject>\n";

  private final TemplateEngine engine = new TemplateEngine();

  @AfterEach
  void close() {
    engine.close();
  }

  private MailTemplates templates(Map<String, String> sources) {
    return engine.mails(sources, Optional.empty());
  }

  private RenderedMail german(String source) {
    return templates(Map.of("mail.de.ftlh", SUBJECT + source)).mail("mail", subject(), Map.of());
  }

  private KontorException refused(String source) {
    return assertThatExceptionOfType(KontorException.class)
        .isThrownBy(() -> german(source))
        .actual();
  }

  @Test
  void subject_html_and_plain_text_come_from_one_template() {
    String source =
        """
        <@subject>Bestellung ${number} von ${customer.name}</@subject>
        <p>Guten Tag ${customer.name},</p><p>${money(total)} bis ${date(orderedAt, "long")}</p>
        """;
    RenderedMail mail =
        templates(Map.of("mail.de.ftlh", source))
            .mail("mail", subject(parcel("Kühn & <b>Söhne</b>"), "de"), Map.of());
    assertThat(mail.subject()).isEqualTo("Bestellung 10042 von Kühn & <b>Söhne</b>");
    assertThat(mail.html()).startsWith("<p>Guten Tag Kühn &amp; &lt;b&gt;Söhne&lt;/b&gt;,</p>");
    assertThat(mail.text())
        .isEqualTo("Guten Tag Kühn & <b>Söhne</b>,\n\n1.234,50 € bis 10. März 2026\n");
  }

  @Test
  void a_subject_is_one_line_whatever_the_customer_is_called() {
    RenderedMail mail =
        templates(Map.of("mail.de.ftlh", "<@subject>An ${customer.name}</@subject>x"))
            .mail("mail", subject(parcel("E\r\nBcc: all@example.com\u0000"), "de"), Map.of());
    assertThat(mail.subject()).isEqualTo("An E Bcc: all@example.com");
  }

  @Test
  void a_plain_template_beside_it_replaces_the_derived_text() {
    RenderedMail mail =
        templates(
                Map.of(
                    "mail.de.ftlh", SUBJECT + "<p>H</p>", "mail.de.ftl", "Text ${customer.name}"))
            .mail("mail", subject(parcel("A & B"), "de"), Map.of());
    assertThat(mail.html()).isEqualTo("<p>H</p>\n");
    assertThat(mail.text()).isEqualTo("Text A & B\n");
  }

  @Test
  void a_plain_template_alone_makes_a_mail_without_html() {
    RenderedMail mail =
        templates(Map.of("mail.de.ftl", "<@subject>A & B</@subject>\nHallo"))
            .mail("mail", subject(), Map.of());
    assertThat(mail.html()).isEmpty();
    assertThat(mail.subject()).isEqualTo("A & B");
    assertThat(mail.text()).isEqualTo("Hallo\n");
  }

  @Test
  void the_language_is_the_orders_then_the_shops_then_the_first_and_says_which() {
    MailTemplates two =
        templates(Map.of("mail.en.ftlh", SUBJECT + "E", "mail.it.ftlh", SUBJECT + "I"));
    assertThat(two.languages("mail")).containsExactly("en", "it");
    assertThat(List.of(pick(two, "de", "it"), pick(two, "fr"), pick(two)))
        .containsExactly("it shop", "en first", "en first");
    MailTemplates three = templates(Map.of("mail.de.ftlh", SUBJECT, "mail.en.ftlh", SUBJECT));
    assertThat(List.of(pick(three, "de", "en"), pick(three, "en-US")))
        .containsExactly("de order", "en shop");
    MailTemplates own =
        engine.mails(Map.of("mail.en.ftlh", SUBJECT, "mail.it.ftlh", SUBJECT), Optional.of("it"));
    assertThat(pick(own, "fr")).isEqualTo("it first");
  }

  private static String pick(MailTemplates templates, String... languages) {
    RenderedMail mail = templates.mail("mail", subject(parcel("E"), languages), Map.of());
    return mail.language() + " " + mail.languageFrom();
  }

  @Test
  void amounts_and_dates_read_as_the_language_and_the_zone_want() {
    String source =
        SUBJECT + "${date(orderedAt)} ${dateTime(orderedAt)} ${total} ${unitPrice(lines[0].price)}";
    MailTemplates templates =
        templates(Map.of("mail.de.ftl", source, "mail.en.ftl", source, "mail.it.ftl", source));
    assertThat(templates.mail("mail", subject(parcel("E"), "de"), Map.of()).text())
        .isEqualTo("10.03.2026 10.03.2026, 00:30 1.234,50\u00a0€ 8,395798\u00a0€\n");
    assertThat(templates.mail("mail", subject(parcel("E"), "en"), Map.of()).text())
        .isEqualTo("10 Mar 2026 10 Mar 2026, 00:30 €1,234.50 €8.395798\n");
    assertThat(templates.mail("mail", subject(parcel("E"), "it"), Map.of()).text())
        .startsWith("10 mar 2026 10 mar 2026, 00:30 ")
        .endsWith(" 8,395798\u00a0€\n");
  }

  @Test
  void L23_a_missing_field_names_template_line_column_and_field() {
    KontorException problem = refused("<p>\n  ${customer.nickname}</p>");
    assertThat(problem.code()).isEqualTo(TemplateError.MISSING);
    assertThat(problem.problem().values())
        .containsEntry("template", "mail.de.ftlh")
        .containsEntry("line", "3")
        .containsEntry("column", "5")
        .containsEntry("field", "customer.nickname");
  }

  @Test
  void L23_absent_and_unknown_facts_are_missing_and_say_which_they_are() {
    assertThat(refused("${date(paidAt)}").code()).isEqualTo(TemplateError.ABSENT);
    KontorException unknown = refused("${status}");
    assertThat(unknown.code()).isEqualTo(TemplateError.UNKNOWN);
    assertThat(unknown.problem().values()).containsEntry("because", "status 17 is not mapped");
    assertThat(german("${status!\"?\"}<#if paidAt??>paid<#else>open</#if>").text())
        .isEqualTo("?open\n");
  }

  @Test
  void L23_an_amount_whose_currency_nobody_knows_is_not_shown_as_a_wrong_one() {
    Parcel euros = parcel("E");
    var taler =
        new Parcel(
            euros.number(),
            euros.language(),
            euros.orderedAt(),
            euros.paidAt(),
            euros.status(),
            euros.customer(),
            Money.of("119.5", "XXX"),
            euros.lines());
    MailTemplates templates = templates(Map.of("mail.de.ftlh", SUBJECT + "${money(total)}"));
    KontorException refused =
        catchThrowableOfType(
            KontorException.class, () -> templates.mail("mail", subject(taler, "de"), Map.of()));
    assertThat(refused.code()).isEqualTo(TemplateError.NO_CURRENCY);
    assertThat(refused.problem().values()).containsEntry("field", "total");
  }

  @Test
  void further_names_win_over_the_subjects_own() {
    RenderedMail mail =
        templates(Map.of("mail.de.ftlh", SUBJECT + "${number} ${level} ${track.url}"))
            .mail(
                "mail", subject(), Map.of("number", "X", "level", 2, "track", Map.of("url", "u")));
    assertThat(mail.text()).isEqualTo("X 2 u\n");
  }

  @Test
  void a_mail_without_a_subject_line_is_refused_when_it_is_checked() {
    MailTemplates templates =
        templates(Map.of("mail.de.ftlh", "<p>x</p>", "mail.en.ftlh", SUBJECT + "<#if x>"));
    assertThat(templates.check())
        .extracting(KontorException::code)
        .containsExactly(TemplateError.NO_SUBJECT, TemplateError.SYNTAX);
    assertThat(templates.check().get(1).problem().values()).containsEntry("line", "2");
  }

  @Test
  void an_unknown_template_lists_those_there_are() {
    KontorException problem =
        assertThatExceptionOfType(KontorException.class)
            .isThrownBy(
                () ->
                    templates(Map.of("mail.de.ftlh", SUBJECT)).mail("invoice", subject(), Map.of()))
            .actual();
    assertThat(problem.code()).isEqualTo(TemplateError.NO_TEMPLATE);
    assertThat(problem.problem().values()).containsEntry("there", "mail.de.ftlh");
  }
}
