package io.kontor.host.web.page;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.watch.SubjectCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the pages need of the profiles. */
public interface ProfileDesk {

  /** All profiles, broken ones too, in the order people read them. */
  List<Card> all();

  /** One profile. */
  default Optional<Card> find(String id) {
    return all().stream().filter(card -> card.id().equals(id)).findFirst();
  }

  /** What people call a profile; its id if it is gone. */
  default Text title(String id) {
    return find(id).map(Card::title).orElseGet(() -> Text.same(id));
  }

  /** What people call an action; its name if nobody offers it now. */
  default Text action(String name) {
    return Text.same(name);
  }

  /** What matches now: shown before somebody switches a profile on. */
  Hits matching(String id, Language language);

  /** How many tasks would be cancelled if it were switched off now. */
  long waiting(String id);

  /**
   * Switches a profile on.
   *
   * @return how many subjects that match already were used up, or become tasks
   */
  int activate(String id, CatchUp catchUp, String person);

  /**
   * Switches a profile off; its waiting tasks are cancelled.
   *
   * @return how many
   */
  int deactivate(String id, String person);

  /**
   * What matches at one moment.
   *
   * @param count how many subjects
   * @param first the newest of them
   * @param away shops of which nobody can know it now
   * @param proposed what the profile says should become of them; a person decides
   */
  record Hits(long count, List<SubjectCatalogue.Row> first, List<Away> away, CatchUp proposed) {

    /** Copies the lists. */
    public Hits {
      first = List.copyOf(first);
      away = List.copyOf(away);
    }
  }

  /**
   * A shop that cannot be read.
   *
   * @param since since when; empty if it was read a moment ago
   * @param why the code that explains it
   */
  record Away(String shop, Optional<Instant> since, Message why) {}

  /** What a profile would do in vain: steps that write to a shop which may only be read. */
  List<Message> inVain(String id);

  /** How many cases lie beside a profile. */
  int cases(String id);

  /** Tries all cases of a profile; nothing is done. */
  List<CaseResult> tryCases(String id);

  /** What could not be decided about a profile when it was looked at last. */
  List<Trouble> troubles(String id);

  /**
   * What could not be decided, and so did not fire.
   *
   * @param source for orders the shop
   * @param sentence the one that asks what nobody knows; empty if something failed
   * @param reason what is not known, or failed
   * @param example one of the subjects
   * @param title what people call that one
   * @param count how many subjects
   */
  record Trouble(
      String source,
      Optional<Text> sentence,
      Message reason,
      SubjectRef example,
      String title,
      long count) {}

  /** How a profile stands. */
  enum State {
    /** Its matches become tasks. */
    ACTIVE,
    /** It does nothing. */
    INACTIVE,
    /** Something it needs is missing for now. */
    WAITING,
    /** Its files cannot be read, or its rule cannot be compiled, as they are. */
    BROKEN,
    /** It is on, and its files are not there any more. */
    GONE
  }

  /**
   * One profile for people.
   *
   * @param power whether it is on, and who says so
   * @param reason why it waits; empty if there is nothing to say
   * @param when its sentences: lines of one list all hold, one of several lists must
   * @param steps what it does, in order
   * @param faults what has to be changed in its files
   * @param folder where its files are
   */
  record Card(
      String id,
      Text title,
      State state,
      Power power,
      Optional<Message> reason,
      List<List<Text>> when,
      List<Text> steps,
      List<Fault> faults,
      String folder) {

    /** Copies the lists. */
    public Card {
      when = when.stream().map(List::copyOf).toList();
      steps = List.copyOf(steps);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Whether a profile is on.
   *
   * @param on whether its matches become tasks, as soon as it is well
   * @param fixed whether {@code kontor.yaml} says so: then it is switched there only
   */
  record Power(boolean on, boolean fixed) {}

  /**
   * What is wrong in a file.
   *
   * @param file the file within the profile's folder
   * @param line from 1; 0 if it concerns the whole file
   * @param column from 1; 0 if it concerns the whole line
   * @param problem the code that explains it and says what to change
   */
  record Fault(String file, int line, int column, Message problem) {

    /** What is wrong at a place. */
    public static Fault of(Problem problem) {
      Place place = problem.place();
      return new Fault(place.file(), place.line(), place.column(), problem.message());
    }
  }
}
