package io.kontor.host.command.init;

import io.kontor.api.Message;
import io.kontor.host.command.Terminal;
import io.kontor.host.wording.Explanation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Asks, and keeps the answers. What was given beforehand counts the first time only: whoever is
 * asked again has to answer, and is proposed what was said before.
 */
final class Dialogue {

  /** The answer that leaves something out. */
  static final String NONE = "-";

  /** No line breaks, and nothing that kontor.yaml would take for a variable. */
  private static final Pattern UNFIT = Pattern.compile("\\p{Cntrl}|\\$\\{");

  private final Terminal terminal;
  private final Keyboard keyboard;
  private final Map<Question, String> given;
  private final boolean proposalsTaken;
  private final Map<Question, String> answers = new EnumMap<>(Question.class);
  private final Set<Question> asked = EnumSet.noneOf(Question.class);

  /**
   * A dialogue in which nothing was asked yet.
   *
   * @param given answers beforehand
   * @param proposalsTaken whether proposals are taken without asking
   */
  Dialogue(
      Terminal terminal, Keyboard keyboard, Map<Question, String> given, boolean proposalsTaken) {
    this.terminal = terminal;
    this.keyboard = keyboard;
    this.given = new EnumMap<>(Question.class);
    this.given.putAll(given);
    this.proposalsTaken = proposalsTaken;
  }

  /** The answer so far; empty if there is none, or it was to leave this out. */
  String answer(Question question) {
    String answer = answers.getOrDefault(question, "");
    return answer.equals(NONE) && !question.secret() ? "" : answer;
  }

  /** All secrets, by the variables that will hold them. */
  Map<String, String> secrets() {
    var secrets = new TreeMap<String, String>();
    answers.forEach(
        (question, answer) -> {
          if (question.secret()) {
            secrets.put(question.source(), answer);
          }
        });
    return secrets;
  }

  /** An answer that somebody else found. */
  void put(Question question, String answer) {
    answers.put(question, answer);
  }

  /** Takes answers back: they are no proposals any more. */
  void forget(Question... questions) {
    for (Question question : questions) {
      answers.remove(question);
    }
  }

  /** Says something. */
  void say(String key, Map<String, ?> values) {
    terminal.answer(key, values);
  }

  /** What went wrong, as it is said to somebody who is just setting up. */
  void problem(Message problem) {
    String own = "init.problem." + problem.key();
    if (terminal.wording().explain(own, terminal.language()).isPresent()) {
      terminal.answer(
          "init.problem", Map.of("code", problem.key(), "problem", text(own, problem.values())));
    } else {
      Explanation page = terminal.wording().explain(problem, terminal.language());
      String said = page.what() + " " + page.remedy();
      terminal.answer("init.problem", Map.of("code", page.code(), "problem", said));
    }
  }

  private String text(String key, Map<String, String> values) {
    return terminal.wording().sentence(new Message(key, values), terminal.language());
  }

  /** Asks for a secret. */
  String secret(Question question) {
    Optional<String> beforehand =
        Optional.ofNullable(terminal.environment().get(question.source()));
    String before = answers.getOrDefault(question, "");
    boolean first = asked.add(question);
    if (first && beforehand.isPresent()) {
      print(question, "", Map.of());
      say("init.from-variable", Map.of("variable", question.source()));
      return keep(question, beforehand.get());
    }
    print(question, before.isEmpty() ? "" : text("init.as-before", Map.of()), Map.of());
    if (!keyboard.hides()) {
      prompt(text("init.visible", Map.of()));
    }
    String typed = keyboard.secret();
    return keep(question, typed.isEmpty() ? before : typed);
  }

  /** Asks until the answer fits. */
  String ask(Question question, String proposal, Predicate<String> fits) {
    return ask(question, proposal, Map.of(), fits);
  }

  /** Asks until the answer fits; the question has values. */
  String ask(Question question, String proposal, Map<String, ?> values, Predicate<String> fits) {
    String before = answers.getOrDefault(question, proposal);
    String answer = once(question, before, values);
    while (UNFIT.matcher(answer).find() || !fits.test(answer)) {
      say("init.bad." + question, Map.of("answer", answer));
      answer = typed(question, before, values);
    }
    return keep(question, answer);
  }

  private String once(Question question, String proposal, Map<String, ?> values) {
    boolean first = asked.add(question);
    String beforehand = given.getOrDefault(question, proposalsTaken ? proposal : "");
    if (first && !beforehand.isEmpty()) {
      print(question, "", values);
      terminal.out().println(beforehand);
      return beforehand;
    }
    return typed(question, proposal, values);
  }

  private String typed(Question question, String proposal, Map<String, ?> values) {
    print(question, proposal, values);
    String typed = keyboard.line().strip();
    return typed.isEmpty() ? proposal : typed;
  }

  private void print(Question question, String proposal, Map<String, ?> values) {
    var filled = new HashMap<String, String>();
    values.forEach((name, value) -> filled.put(name, String.valueOf(value)));
    String asking = text("init.ask." + question, filled);
    prompt(asking + (proposal.isEmpty() ? ": " : " [" + proposal + "]: "));
  }

  private void prompt(String text) {
    terminal.out().print(text);
    terminal.out().flush();
  }

  private String keep(Question question, String answer) {
    answers.put(question, answer);
    return answer;
  }
}
