package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.Role;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.trial.Difference;
import io.kontor.host.watch.WatchError;
import io.kontor.host.web.Page;
import io.kontor.host.web.Phrasing;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import io.kontor.host.web.WebError;
import io.kontor.host.wording.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Profiles: what each does, in the reader's language, and whether it is on. */
public final class ProfilesPage implements Page {

  static final String PATH = "/profiles";
  private static final String ONE = PATH + "/{id}";
  private static final int LATEST = 10;
  private static final int AWAY = 503;

  private final ProfileDesk profiles;
  private final TaskDesk tasks;

  /** Profiles with their last tasks. */
  public ProfilesPage(ProfileDesk profiles, TaskDesk tasks) {
    this.profiles = profiles;
    this.tasks = tasks;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, this::list);
    routes.page(ONE, this::one);
    routes.page(ONE + "/cases", this::cases);
    routes.page(ONE + "/on", this::askOn);
    routes.page(ONE + "/off", this::askOff);
    routes.change(ONE + "/on", Role.AUTHOR, Routes.KEPT_BY_SERVICE, this::on);
    routes.change(ONE + "/off", Role.OPERATOR, Routes.KEPT_BY_SERVICE, this::off);
    routes.read(PATH, this::lines);
    routes.read(ONE + "/on", this::matching);
    routes.read(ONE + "/off", this::waiting);
  }

  private Reply list(Request request) {
    return Reply.page("profiles", Map.of("profiles", profiles.all()));
  }

  private Reply one(Request request) {
    ProfileDesk.Card card = card(request);
    var filter = new TaskFilter(Set.of(), Optional.of(card.id()), "");
    return Reply.page(
        "profile",
        Map.of(
            "profile", card,
            "faults", faults(card.faults(), request.phrasing()),
            "inVain", inVain(request, card),
            "cases", profiles.cases(card.id()),
            "troubles", profiles.troubles(card.id()).stream().map(TroubleLine::of).toList(),
            "tasks", TaskLine.of(tasks.page(Long.MAX_VALUE, filter, LATEST), profiles::title)));
  }

  private Reply cases(Request request) {
    ProfileDesk.Card card = card(request);
    List<CaseLine> lines =
        profiles.tryCases(card.id()).stream().map(one -> line(one, request.phrasing())).toList();
    return Reply.page("profile-cases", Map.of("profile", card, "cases", lines));
  }

  private static CaseLine line(CaseResult result, Phrasing phrasing) {
    List<ProfileDesk.Fault> faults = result.problems().stream().map(ProfileDesk.Fault::of).toList();
    return new CaseLine(
        result.file(),
        result.title(),
        CaseState.of(result),
        result.untried().stream().sorted().toList(),
        result.differences(),
        faults(faults, phrasing));
  }

  /** A case that was tried. */
  record CaseLine(
      String file,
      Text title,
      CaseState state,
      List<String> untried,
      List<Difference> differences,
      List<FaultLine> faults) {}

  private static List<FaultLine> faults(List<ProfileDesk.Fault> faults, Phrasing phrasing) {
    return faults.stream()
        .map(
            fault ->
                new FaultLine(
                    fault.file(),
                    fault.line(),
                    fault.column(),
                    phrasing.wording().explain(fault.problem(), phrasing.language())))
        .toList();
  }

  /** What could not be decided, with the address of an example. */
  record TroubleLine(ProfileDesk.Trouble trouble, String path) {

    static TroubleLine of(ProfileDesk.Trouble trouble) {
      return new TroubleLine(trouble, Where.subject(trouble.example()));
    }
  }

  /** A fault with its words. */
  record FaultLine(String file, int line, int column, Explanation why) {}

  private Reply lines(Request request) {
    return new Reply.Json(
        profiles.all().stream().map(card -> line(card, request.phrasing())).toList(), 200);
  }

  private static Line line(ProfileDesk.Card card, Phrasing phrasing) {
    return new Line(
        card.id(),
        phrasing.text(card.title()),
        card.state(),
        card.reason().map(phrasing::sentence).orElse(""),
        faults(card.faults(), phrasing));
  }

  /** A profile as a command shows it. */
  record Line(
      String id, String title, ProfileDesk.State state, String reason, List<FaultLine> faults) {}

  private Reply matching(Request request) {
    ProfileDesk.Card card = named(request);
    ProfileDesk.Hits hits = profiles.matching(card.id(), request.language());
    return hits.away().stream()
        .findFirst()
        .<Reply>map(away -> new Reply.Json(explained(request, away.why()), AWAY))
        .orElseGet(() -> counted(request, card, hits.count(), inVain(request, card)));
  }

  private Reply waiting(Request request) {
    ProfileDesk.Card card = named(request);
    return counted(request, card, profiles.waiting(card.id()), List.of());
  }

  /** Who types a command has mistyped a profile, not an address. */
  private ProfileDesk.Card named(Request request) {
    String id = request.path("id");
    return profiles
        .find(id)
        .orElseThrow(() -> new KontorException(WatchError.NO_PROFILE, Map.of("profile", id)));
  }

  private static Reply counted(
      Request request, ProfileDesk.Card card, long count, List<Explanation> inVain) {
    return new Reply.Json(new Counted(request.phrasing().text(card.title()), count, inVain), 200);
  }

  /** What a person wants to know before switching a profile. */
  record Counted(String title, long count, List<Explanation> inVain) {}

  private Reply askOn(Request request) {
    ProfileDesk.Card card = card(request);
    if (card.power().on() || card.power().fixed() || card.state() != ProfileDesk.State.INACTIVE) {
      return new Reply.Redirect(path(card));
    }
    ProfileDesk.Hits hits = profiles.matching(card.id(), request.language());
    return Reply.page(
        "profile-on",
        Map.of(
            "profile", card,
            "matching", hits.count(),
            "proposed", hits.proposed(),
            "inVain", inVain(request, card),
            "away", hits.away().stream().map(it -> AwayLine.of(it, request)).toList(),
            "shown", hits.first().size(),
            "rows", OrdersPage.lines(hits.first()),
            "labels", OrdersPage.labels(hits.first())));
  }

  /** A shop that cannot be read, with the words for it. */
  record AwayLine(ProfileDesk.Away shop, Explanation why) {

    static AwayLine of(ProfileDesk.Away away, Request request) {
      return new AwayLine(away, explained(request, away.why()));
    }
  }

  private List<Explanation> inVain(Request request, ProfileDesk.Card card) {
    return profiles.inVain(card.id()).stream().map(why -> explained(request, why)).toList();
  }

  private static Explanation explained(Request request, Message why) {
    return request.phrasing().wording().explain(why, request.language());
  }

  private Reply askOff(Request request) {
    ProfileDesk.Card card = card(request);
    if (!card.power().on() || card.power().fixed()) {
      return new Reply.Redirect(path(card));
    }
    return Reply.page(
        "profile-off", Map.of("profile", card, "waiting", profiles.waiting(card.id())));
  }

  private Reply on(Request request) {
    ProfileDesk.Card card = card(request);
    CatchUp catchUp = catchUp(request);
    int count = profiles.activate(card.id(), catchUp, request.person());
    String key = catchUp == CatchUp.NONE ? "profile.is-on.none" : "profile.is-on.all";
    return new Reply.Done(path(card), told(key, count));
  }

  private static Message told(String key, int count) {
    return new Message(key, Map.of("count", String.valueOf(count)));
  }

  private Reply off(Request request) {
    ProfileDesk.Card card = card(request);
    int count = profiles.deactivate(card.id(), request.person());
    boolean gone = card.state() == ProfileDesk.State.GONE;
    return new Reply.Done(gone ? PATH : path(card), told("profile.is-off", count));
  }

  private static CatchUp catchUp(Request request) {
    String chosen = request.form("catch-up").orElse("");
    return Arrays.stream(CatchUp.values())
        .filter(it -> it.name().equalsIgnoreCase(chosen))
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    WebError.PARAMETER, Map.of("name", "catch-up", "value", chosen)));
  }

  private static String path(ProfileDesk.Card card) {
    return PATH + "/" + Where.code(card.id());
  }

  private ProfileDesk.Card card(Request request) {
    return profiles.find(request.path("id")).orElseThrow(request::notFound);
  }
}
