package io.kontor.host.profile;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All profile folders. A broken one disables only itself and comes back when it is mended. */
public final class ProfileCatalogue {

  private final Path folder;
  private final SentenceReader sentences;
  private final TemplateCheck templates;
  private final VersionStore versions;
  private final Map<String, Profile> earlier = new ConcurrentHashMap<>();
  private volatile List<ProfileStatus> now = List.of();

  /** A catalogue over one folder; nothing is read before {@link #reload()}. */
  public ProfileCatalogue(
      Path folder, SentenceReader sentences, TemplateCheck templates, VersionStore versions) {
    this.folder = folder;
    this.sentences = sentences;
    this.templates = templates;
    this.versions = versions;
  }

  /** Makes a profile of its files, or names everything that is wrong with them. */
  public static Optional<Profile> read(
      ProfileFolder files, SentenceReader sentences, Problems problems) {
    return new ProfileReader(files, sentences, problems).read();
  }

  /** Reads what is in the folder now. */
  public synchronized List<ProfileStatus> reload() {
    var statuses = new ArrayList<ProfileStatus>();
    var owners = new HashMap<String, String>();
    earlier.clear();
    for (Path path : folders()) {
      statuses.add(refuseTwice(read(path), owners));
    }
    now = List.copyOf(statuses);
    return now;
  }

  /** All folders, as read last. */
  public List<ProfileStatus> list() {
    return now;
  }

  /** The profile of that id, in its current version. */
  public Optional<Profile> find(String id) {
    return now.stream()
        .flatMap(s -> s.profile().stream())
        .filter(p -> p.id().equals(id))
        .findFirst();
  }

  /** The profile in the version a task fired under (L21); empty if it cannot be read any more. */
  public Optional<Profile> find(String id, String version) {
    Optional<Profile> current = find(id).filter(profile -> profile.version().equals(version));
    if (current.isPresent()) {
      return current;
    }
    String key = id + "/" + version;
    return Optional.ofNullable(earlier.computeIfAbsent(key, k -> stored(id, version).orElse(null)));
  }

  /** The files of a version, for its templates. */
  public Optional<ProfileFolder> files(String id, String version) {
    return versions.find(id, version);
  }

  private Optional<Profile> stored(String id, String version) {
    var then = new WithoutSources(sentences);
    return versions.find(id, version).flatMap(files -> read(files, then, new Problems()));
  }

  /** A shop taken out of the configuration since does not make a waiting task's profile go. */
  private record WithoutSources(SentenceReader sentences) implements SentenceReader {
    @Override
    public Condition<?, ?> read(String sentence, Context context) {
      return sentences.read(sentence, context);
    }
  }

  private ProfileStatus read(Path path) {
    String name = path.getFileName().toString();
    var problems = new Problems();
    try {
      ProfileFolder files = ProfileFolder.read(path);
      Optional<Profile> profile = read(files, sentences, problems);
      var all = new ArrayList<Problem>(problems.list());
      all.addAll(templates.problems(files, profile.map(Profile::language)));
      if (!all.isEmpty()) {
        return new ProfileStatus(name, Optional.empty(), all);
      }
      profile.ifPresent(p -> versions.keep(p.id(), files));
      return new ProfileStatus(name, profile, List.of());
    } catch (KontorException e) {
      return broken(name, e.problem());
    }
  }

  private static ProfileStatus refuseTwice(ProfileStatus status, Map<String, String> owners) {
    if (status.broken()) {
      return status;
    }
    String id = status.profile().get().id();
    String owner = owners.putIfAbsent(id, status.name());
    return owner == null
        ? status
        : broken(
            status.name(),
            Message.of(
                ProfileError.TWICE, Map.of("id", id, "folder", status.name(), "other", owner)));
  }

  private static ProfileStatus broken(String name, Message problem) {
    Place place = new Place(name + "/" + ProfileFolder.MAIN_FILE, 1, 1);
    return new ProfileStatus(name, Optional.empty(), List.of(new Problem(place, problem)));
  }

  private List<Path> folders() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isDirectory)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
