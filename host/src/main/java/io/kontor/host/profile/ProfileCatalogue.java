package io.kontor.host.profile;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All profile folders. A broken one disables only itself and comes back when it is mended. */
public final class ProfileCatalogue {

  private static final Logger log = LoggerFactory.getLogger(ProfileCatalogue.class);
  private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([^\\s\"'#]+)");

  /** Reads whatever is written; an id is ASCII. */
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private final Path folder;
  private final SentenceReader sentences;
  private final VersionStore versions;
  private final ProfileCheck check;
  private final Map<String, Profile> earlier = new ConcurrentHashMap<>();
  private final Map<String, String> writtenIds = new ConcurrentHashMap<>();
  private volatile List<ProfileStatus> now = List.of();

  /** A catalogue over one folder; nothing is read before {@link #reload()}. */
  public ProfileCatalogue(
      Path folder, SentenceReader sentences, VersionStore versions, ProfileCheck check) {
    this.folder = folder;
    this.sentences = sentences;
    this.versions = versions;
    this.check = check;
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
    writtenIds.clear();
    List<Path> folders = folders();
    folders.forEach(this::keepId);
    for (Path path : folders) {
      statuses.add(refuseTwice(read(path), owners));
    }
    now = List.copyOf(statuses);
    return now;
  }

  /** All folders, as read last. */
  public List<ProfileStatus> list() {
    return now;
  }

  /**
   * The id of a folder's profile, also of a broken one as far as it can be read; it may be on. The
   * folder's name if it cannot, or if the id belongs to a profile that is well.
   */
  public String id(ProfileStatus status) {
    return status
        .profile()
        .map(Profile::id)
        .or(() -> Optional.ofNullable(writtenIds.get(status.name())).filter(i -> find(i).isEmpty()))
        .orElse(status.name());
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
    ProfileFolder files;
    ProfileStatus status;
    try {
      files = ProfileFolder.read(path);
      status = checked(name, files);
    } catch (KontorException e) {
      return broken(name, e.problem());
    } catch (RuntimeException | LinkageError e) {
      // The boundary of a folder: whatever is wrong with it is wrong with this profile alone.
      log.warn("Profile folder {} cannot be read", name, e);
      String problem = e.getClass().getName();
      return broken(
          name, Message.of(ProfileError.UNREADABLE, Map.of("folder", name, "problem", problem)));
    }
    status.profile().ifPresent(profile -> versions.keep(profile.id(), files));
    return status;
  }

  private ProfileStatus checked(String name, ProfileFolder files) {
    var problems = new Problems();
    var named = new KnownProfiles(sentences, Set.copyOf(writtenIds.values()), versions);
    Optional<Profile> profile = read(files, named, problems);
    check.mails(files, problems);
    profile.ifPresent(p -> p.steps().forEach(step -> check.step(step, files, problems)));
    return new ProfileStatus(name, profile.filter(sound -> problems.isEmpty()), problems.list());
  }

  /** An id that is on stays known however broken the rest of the file is. */
  private void keepId(Path folder) {
    try {
      Matcher line = ID.matcher(Files.readString(folder.resolve(ProfileFolder.MAIN_FILE), LATIN));
      if (line.find()) {
        writtenIds.put(folder.getFileName().toString(), line.group(1));
      }
    } catch (IOException e) {
      log.debug("The id of {} cannot be read; why not is told when it is read whole", folder, e);
    }
  }

  private static ProfileStatus refuseTwice(ProfileStatus status, Map<String, String> owners) {
    if (status.profile().isEmpty()) {
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
    String file = problem.values().getOrDefault("file", ProfileFolder.MAIN_FILE);
    return new ProfileStatus(
        name, Optional.empty(), List.of(Problem.in(name + "/" + file, problem)));
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
