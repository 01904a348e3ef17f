package io.kontor.host.task.ledger;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.db.Database;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The profiles that are DONE for the subjects of a batch, read when somebody asks. */
final class DoneTasks implements Function<SubjectRef, LedgerView> {

  private final Database database;
  private final List<SubjectRef> subjects;
  private Optional<Set<Firing.Key>> done = Optional.empty();

  DoneTasks(Database database, List<Subject> subjects) {
    this.database = database;
    this.subjects = subjects.stream().map(Subject::ref).toList();
  }

  @Override
  public LedgerView apply(SubjectRef subject) {
    return profile -> read().contains(new Firing.Key(profile, subject));
  }

  private synchronized Set<Firing.Key> read() {
    if (done.isEmpty()) {
      var keys = new HashSet<Firing.Key>();
      subjects.stream()
          .collect(Collectors.groupingBy(ref -> List.of(ref.kind(), ref.source())))
          .values()
          .forEach(group -> keys.addAll(of(group)));
      done = Optional.of(keys);
    }
    return done.get();
  }

  private List<Firing.Key> of(List<SubjectRef> group) {
    SubjectRef any = group.get(0);
    return database.list(
        """
        SELECT DISTINCT profile, subject_id FROM task
        WHERE kind = :kind AND source = :source AND subject_id IN (:ids) AND state = 'DONE'
        """,
        Map.of(
            "kind", any.kind(),
            "source", any.source(),
            "ids", group.stream().map(SubjectRef::id).toList()),
        row ->
            new Firing.Key(
                row.text("profile"),
                new SubjectRef(any.kind(), any.source(), row.text("subject_id"))));
  }
}
