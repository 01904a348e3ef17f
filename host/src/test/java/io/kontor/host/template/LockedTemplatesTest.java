package io.kontor.host.template;

import static io.kontor.host.template.TemplateFixture.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockedTemplatesTest {

  private static final String SUBJECT = "<@subject>S</@subject>";

  private final TemplateEngine engine = new TemplateEngine(Duration.ofMillis(200));

  @AfterEach
  void close() {
    engine.close();
  }

  private String render(String source, Map<String, String> others, Map<String, ?> names) {
    var sources = new HashMap<String, String>(others);
    sources.put("mail.de.ftlh", SUBJECT + source);
    return engine.mails(sources, Optional.empty()).mail("mail", subject(), names).html();
  }

  private ErrorCode refusal(String source, Map<String, String> others) {
    return assertThatExceptionOfType(KontorException.class)
        .isThrownBy(() -> render(source, others, Map.of()))
        .actual()
        .code();
  }

  private ErrorCode refusal(String source) {
    return refusal(source, Map.of());
  }

  @Test
  void text_is_never_run_as_a_program() {
    assertThat(refusal("${'1+1'?eval}")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("${'{}' ? <#-- x --> eval_json}")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<@'x'?interpret />")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#assign f='x'?interpret>")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#list [1] as i><#if '1'?eval == i>x</#if></#list>"))
        .isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("${\"a ${'1'?eval} b\"}")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("${'freemarker.template.utility.Execute'?new()('id')}"))
        .isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("${customer?api.secret()}")).isEqualTo(TemplateError.LOCKED);
  }

  @Test
  void escaping_cannot_be_left_and_missing_values_cannot_be_swallowed() {
    assertThat(refusal("${'<b>'?no_esc}")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#noautoesc>${'<b>'}</#noautoesc>")).isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#outputformat 'plainText'>${'<b>'}</#outputformat>"))
        .isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#attempt>${nothing}<#recover>-</#attempt>"))
        .isEqualTo(TemplateError.LOCKED);
    assertThat(refusal("<#include 'plain.ftl'>", Map.of("plain.ftl", "${'<b>'}")))
        .isEqualTo(TemplateError.NO_INCLUDE);
    assertThat(refusal("<#include 'p.ftlh'>", Map.of("p.ftlh", "<#ftl auto_esc=false>${'<b>'}")))
        .isEqualTo(TemplateError.LOCKED);
  }

  @Test
  void a_text_may_speak_of_what_is_locked() {
    assertThat(render("<a href='/x?eval=1&new'>?interpret</a>", Map.of(), Map.of()))
        .contains("?interpret");
  }

  @Test
  void only_the_components_of_a_record_can_be_reached() {
    assertThat(render("${customer.name}", Map.of(), Map.of())).isEqualTo("Erika\n");
    assertThat(refusal("${customer.secret()}")).isEqualTo(TemplateError.MISSING);
    assertThat(refusal("${customer.class}")).isEqualTo(TemplateError.MISSING);
    assertThat(refusal("${lines.size()}")).isEqualTo(TemplateError.WRONG_TYPE);
    assertThat(refusal("${total.plus(total)}")).isEqualTo(TemplateError.MISSING);
  }

  @Test
  void a_value_of_another_type_is_refused_by_name() {
    KontorException problem =
        assertThatExceptionOfType(KontorException.class)
            .isThrownBy(() -> render("${thing}", Map.of(), Map.of("thing", Path.of("/etc"))))
            .actual();
    assertThat(problem.code()).isEqualTo(TemplateError.HIDDEN_TYPE);
    assertThat(problem.problem().values().get("type")).contains("Path");
  }

  @Test
  void includes_and_imports_stay_in_the_folder() {
    assertThat(render("<#include 'foot.ftlh'>", Map.of("foot.ftlh", "F ${number}"), Map.of()))
        .isEqualTo("F 10042\n");
    assertThat(
            render(
                "<#import 'lib.ftlh' as l><@l.hi/>",
                Map.of("lib.ftlh", "<#macro hi>Hi</#macro>"),
                Map.of()))
        .isEqualTo("Hi\n");
    for (String path :
        new String[] {"../x.ftlh", "/etc/passwd", "file:///etc/passwd", "a/../../b"}) {
      assertThat(refusal("<#include '" + path + "'>")).as(path).isEqualTo(TemplateError.NO_INCLUDE);
    }
  }

  @Test
  void a_loop_without_end_is_stopped_even_if_it_writes_nothing() {
    String endless = "<#list 1..2000000000 as i><#if i < 0>x</#if></#list>";
    assertThat(refusal(endless)).isEqualTo(TemplateError.TOO_SLOW);
    assertThat(refusal("<#include 'l.ftlh'>", Map.of("l.ftlh", endless)))
        .isEqualTo(TemplateError.TOO_SLOW);
    assertThat(refusal("<#macro m><@m/></#macro><@m/>")).isEqualTo(TemplateError.TOO_SLOW);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void more_than_a_megabyte_is_refused() {
    assertThat(refusal("<#list 1..200000 as i>0123456789</#list>"))
        .isEqualTo(TemplateError.TOO_LONG);
  }

  @Test
  void a_wrong_type_names_the_expression_but_never_the_value() {
    KontorException problem =
        assertThatExceptionOfType(KontorException.class)
            .isThrownBy(() -> render("${customer.email?number}", Map.of(), Map.of()))
            .actual();
    assertThat(problem.code()).isEqualTo(TemplateError.WRONG_TYPE);
    assertThat(problem).hasNoCause();
    assertThat(problem.getMessage()).doesNotContain("example.com");
    assertThat(refusal("${date(number)}")).isEqualTo(TemplateError.WRONG_TYPE);
    assertThat(refusal("${lines}")).isEqualTo(TemplateError.WRONG_TYPE);
  }
}
