package io.kontor.host.command;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.Installation;
import io.kontor.host.config.Problem;
import io.kontor.host.wording.Explanation;
import io.kontor.host.wording.Wording;
import io.kontor.mariadb.StartStep;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What commands have in common: where they are, and how they speak.
 *
 * @param home the installation without a data folder of its own choice
 * @param out answers
 * @param err progress and problems
 * @param in what {@code -} reads
 * @param language of the person
 * @param wording all words
 * @param environment variables
 */
public record Terminal(
    Installation home,
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Language language,
    Wording wording,
    Map<String, String> environment) {

  /** Copies the variables. */
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** A line of progress. */
  public void say(String key, Map<String, ?> values) {
    err.println(wording.sentence(message(key, values), language));
    err.flush();
  }

  /** An answer. */
  public void answer(String key, Map<String, ?> values) {
    out.println(wording.sentence(message(key, values), language));
    out.flush();
  }

  /** The steps of starting a database server. */
  public void progress(StartStep step) {
    switch (step) {
      case STOPPING_LEFTOVER -> say("command.progress.database.leftover", Map.of());
      case UNPACKING_SERVER -> say("command.progress.database.unpack", Map.of());
      case CREATING_DATA -> say("command.progress.database.create", Map.of());
      case STARTING_SERVER -> {}
    }
  }

  private static Message message(String key, Map<String, ?> values) {
    var texts = new java.util.HashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return new Message(key, texts);
  }

  /** One word or sentence that names no value. */
  String word(String key) {
    return wording.text(key, language);
  }

  /** A part of an answer. */
  String sentence(String key, Map<String, ?> values) {
    return wording.sentence(message(key, values), language);
  }

  /** Rows of an answer. */
  void table(List<List<String>> rows) {
    Columns.of(rows).forEach(out::println);
    out.flush();
  }

  /** What a host says it has done. */
  void done(JsonNode answer) {
    out.println(answer.path("done").asString(""));
    out.flush();
  }

  /** What went wrong, with what to do. */
  public void problem(KontorException problem) {
    problem(problem.problem());
  }

  /** What is wrong, with what to do. */
  public void problem(Message problem) {
    problem(wording.explain(problem, language));
  }

  /** What went wrong, with what to do. */
  void problem(Explanation explanation) {
    err.println(explanation.code() + ": " + explanation.what());
    err.println(explanation.remedy());
    err.flush();
  }

  /** All problems of a file, each at its place. */
  public void problems(List<Problem> problems) {
    print(problems, err);
  }

  /** All problems of a file, where they are what was asked for. */
  public void answer(List<Problem> problems) {
    print(problems, out);
  }

  private void print(List<Problem> problems, PrintWriter to) {
    for (Problem problem : problems) {
      Explanation explanation = wording.explain(problem.message(), language);
      to.println(problem.place() + "  " + explanation.code() + ": " + explanation.what());
      if (!explanation.remedy().isEmpty()) {
        to.println("  " + explanation.remedy());
      }
    }
    to.flush();
  }
}
