package io.kontor.host.watch;

import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.task.run.Subjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sources of subjects, by kind. */
public final class WatchedSubjects implements Subjects {

  private final List<SubjectSource> kinds;

  /** The sources of all kinds. */
  public WatchedSubjects(List<SubjectSource> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** All kinds there are. */
  public List<SubjectSource> kinds() {
    return kinds;
  }

  /** The source of a kind. */
  public Optional<SubjectSource> kind(String kind) {
    return kinds.stream().filter(source -> source.kind().equals(kind)).findFirst();
  }

  @Override
  public PluginUse hold(SubjectRef ref) {
    return kind(ref.kind())
        .filter(kind -> kind.sources().contains(ref.source()))
        .map(kind -> kind.hold(ref.source()))
        .orElse(PluginUse.NONE);
  }

  @Override
  public Optional<Subject> read(SubjectRef ref) {
    SubjectSource source =
        kind(ref.kind())
            .filter(kind -> kind.sources().contains(ref.source()))
            .orElseThrow(
                () ->
                    new KontorException(
                        WatchError.NO_SOURCE,
                        Map.of("kind", ref.kind(), "source", ref.source(), "id", ref.id())));
    return source.load(ref.source(), List.of(ref.id())).stream().findFirst();
  }
}
