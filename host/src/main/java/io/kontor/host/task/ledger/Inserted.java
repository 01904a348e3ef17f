package io.kontor.host.task.ledger;

import io.kontor.api.db.Database;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskRows;
import io.kontor.host.task.ledger.NewTasks.NewTask;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which of the wanted rows are really ours: another node may have been first. */
final class Inserted {

  private Inserted() {}

  static List<Task> read(Database transaction, List<NewTask> wanted, String firing) {
    Map<List<String>, List<NewTask>> bySource =
        wanted.stream().collect(Collectors.groupingBy(Inserted::source));
    return bySource.values().stream()
        .flatMap(tasks -> ofOneSource(transaction, tasks, firing).stream())
        .toList();
  }

  private static List<String> source(NewTask task) {
    SubjectRef ref = task.subject().ref();
    return List.of(ref.kind(), ref.source());
  }

  private static List<Task> ofOneSource(Database transaction, List<NewTask> wanted, String firing) {
    SubjectRef any = wanted.get(0).subject().ref();
    Set<String> ids = new HashSet<>();
    wanted.forEach(task -> ids.add(task.subject().ref().id()));
    return transaction.list(
        """
        SELECT %s FROM task
        WHERE kind = :kind AND source = :source AND subject_id IN (:ids) AND firing = :firing
        """
            .formatted(TaskRows.COLUMNS),
        Map.of("kind", any.kind(), "source", any.source(), "ids", ids, "firing", firing),
        TaskRows::read);
  }
}
