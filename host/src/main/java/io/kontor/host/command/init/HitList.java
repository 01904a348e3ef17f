package io.kontor.host.command.init;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.Workbench;
import io.kontor.host.command.Terminal;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.connection.AskedShopValues;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.order.OrderCatalogue;
import io.kontor.host.order.OrderSubjects;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.profile.VersionStore;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Reason;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.Slot;
import io.kontor.host.watch.Matching;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.SubjectCatalogue;
import io.kontor.host.watch.TickParts;
import io.kontor.host.watch.WatchedSubjects;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shipped reminder on the orders of the shop, without any effect (L4). */
final class HitList {

  /** The profile's folder and id. */
  static final String REMINDER = "zahlungserinnerung";

  private static final int SHOWN = 10;

  private final Terminal terminal;
  private final Dialogue dialogue;
  private final Draft draft;
  private final Workbench bench;
  private final Clock clock;

  HitList(Terminal terminal, Dialogue dialogue, Draft draft, Workbench bench, Clock clock) {
    this.terminal = terminal;
    this.dialogue = dialogue;
    this.draft = draft;
    this.bench = bench;
    this.clock = clock;
  }

  /** Shows it; while the shop cannot be read, until the person goes on without. */
  void show() {
    boolean over = false;
    while (!over) {
      try (ConnectedShops shops = bench.connect(draft.configuration().shops())) {
        show(shops);
        over = true;
      } catch (KontorException e) {
        dialogue.problem(e.problem());
        String answer =
            dialogue.ask(
                Question.AGAIN, "", typed -> typed.isEmpty() || typed.equals(Dialogue.NONE));
        over = answer.equals(Dialogue.NONE);
      }
    }
  }

  private void show(ConnectedShops shops) {
    Shop shop = shops.shop(draft.key());
    List<ShopValue> offered = shop.values();
    List<String> languages = names(offered, Dimension.LANGUAGE, ShopValue::id);
    draft.languages(languages);
    if (languages.isEmpty()) {
      dialogue.say("init.hits.no-languages", Map.of());
    }
    List<ProfileStatus> reminder = reminder(offered);
    Optional<Profile> profile = reminder.stream().flatMap(it -> it.profile().stream()).findFirst();
    if (profile.isEmpty()) {
      dialogue.say("init.hits.no-profile", Map.of("folder", profiles().resolve(REMINDER)));
      reminder.forEach(status -> terminal.answer(status.problems()));
      return;
    }
    var subjects = new WatchedSubjects(List.of(new OrderSubjects(shops)));
    var rules = new ProfileRules(subjects, new RuleCompiler(Optional.empty()), Slot.CHECK);
    terminal.say("command.progress.rules", Map.of());
    rules.use(reminder, REMINDER);
    terminal.say("init.hits.looking", Map.of("days", TickParts.HORIZON.toDays()));
    // Nothing was ever done for this shop, so no condition can know of a task.
    Matching.Matches matches =
        new Matching(subjects, rules, clock, TickParts.HORIZON, batch -> order -> LedgerView.EMPTY)
            .now(profile.get());
    tell(profile.get(), matches, offered);
    rows(matches.first(), new OrderCatalogue(shops), order -> why(rules, profile.get(), order));
    consequences(matches.count());
  }

  private Path profiles() {
    return terminal.home().folder(draft.configuration().folders().profiles());
  }

  /** At most one folder; none if it was taken away. */
  private List<ProfileStatus> reminder(List<ShopValue> offered) {
    var values = new AskedShopValues(Map.of(draft.key(), offered), Map.of());
    return new ProfileCatalogue(
            profiles(), bench.sentences(values), VersionStore.none(), bench.check())
        .reload().stream().filter(status -> status.name().equals(REMINDER)).toList();
  }

  private void tell(Profile profile, Matching.Matches matches, List<ShopValue> offered) {
    dialogue.say(
        matches.count() == 0 ? "init.hits.none" : "init.hits",
        Map.of(
            "title", profile.title().in(terminal.language()),
            "looked", matches.looked(),
            "days", TickParts.HORIZON.toDays(),
            "count", matches.count(),
            "shown", Math.min(SHOWN, matches.count()),
            "payments",
                String.join(
                    ", ",
                    names(
                        offered,
                        Dimension.PAYMENT,
                        method -> method.name() + " (" + method.id() + ")"))));
  }

  private static List<String> names(
      List<ShopValue> offered, Dimension dimension, Function<ShopValue, String> name) {
    return offered.stream().filter(it -> it.dimension() == dimension).map(name).toList();
  }

  private void rows(List<Subject> orders, OrderCatalogue catalogue, Function<Subject, String> why) {
    Map<SubjectRef, Subject> byRef =
        orders.stream().collect(Collectors.toMap(Subject::ref, order -> order, (a, b) -> a));
    catalogue.rows(orders, terminal.language()).stream()
        .limit(SHOWN)
        .forEach(
            row -> {
              terminal.out().println("  " + line(row));
              Optional.ofNullable(byRef.get(row.ref()))
                  .ifPresent(order -> terminal.out().println("      " + why.apply(order)));
            });
    terminal.out().flush();
  }

  private static String line(SubjectCatalogue.Row row) {
    return row.title()
        + "  "
        + row.columns().stream()
            .map(column -> column.label() + ": " + column.value())
            .collect(Collectors.joining(" · "));
  }

  private String why(ProfileRules rules, Profile profile, Subject order) {
    Explanation explanation =
        rules.explain(profile, order, clock.instant(), LedgerView.EMPTY).orElseThrow();
    return explanation.lines().stream()
        .filter(line -> line.stream().allMatch(it -> it.answer().verdict() == Verdict.HOLDS))
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(this::reason)
        .collect(Collectors.joining(" · "));
  }

  private String reason(Reason reason) {
    String sentence = new SentencePrinter().print(reason.condition(), terminal.language());
    return sentence + " (" + reason.answer().seen().in(terminal.language()) + ")";
  }

  private void consequences(int count) {
    if (count > 0) {
      dialogue.say("init.catch-up", Map.of());
      dialogue.say("init.catch-up.none", Map.of("count", count));
      dialogue.say("init.catch-up.all", Map.of("count", count));
    }
  }
}
