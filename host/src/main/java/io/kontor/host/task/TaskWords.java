package io.kontor.host.task;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a task is called in a sentence, in three languages: bundles pick {@code what_de}, {@code
 * what_en} or {@code what_it}, and likewise {@code subject_de}.
 */
public final class TaskWords {

  private TaskWords() {}

  public static Message message(
      String key, Task task, Optional<Profile> profile, Map<String, ?> more) {
    Text title = profile.map(Profile::title).orElseGet(() -> Text.same(task.profile()));
    boolean series = profile.map(p -> p.repeat().times() > 1).orElse(task.level() > 1);
    Text what = series ? level(title, task.level()) : title;
    Text subject = subject(task.subject(), task.title());
    var values = new HashMap<String, String>();
    put(values, "what", what);
    put(values, "subject", subject);
    more.forEach((name, value) -> values.put(name, String.valueOf(value)));
    return new Message(key, values);
  }

  private static Text level(Text title, int level) {
    return new Text(
        title.de() + ", Stufe " + level,
        title.en() + ", level " + level,
        title.it() + ", livello " + level);
  }

  private static Text subject(SubjectRef ref, String title) {
    return ref.kind().equals(SubjectRef.ORDER)
        ? new Text("Bestellung " + title, "order " + title, "ordine " + title)
        : Text.same(ref.kind() + " " + title);
  }

  public static void put(Map<String, String> values, String name, Text text) {
    values.put(name + "_de", text.de());
    values.put(name + "_en", text.en());
    values.put(name + "_it", text.it());
  }
}
