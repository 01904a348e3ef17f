package io.kontor.host;

import io.kontor.api.template.Templates;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.task.run.ProfileTemplates;
import io.kontor.host.template.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mail templates of profiles, in the version each task fired under; parsed once. */
final class ProfileMails implements ProfileTemplates {

  private final ProfileCatalogue catalogue;
  private final TemplateEngine engine;
  private final Map<String, Templates> parsed = new ConcurrentHashMap<>();

  ProfileMails(ProfileCatalogue catalogue, TemplateEngine engine) {
    this.catalogue = catalogue;
    this.engine = engine;
  }

  @Override
  public Templates of(Profile profile) {
    String key = profile.id() + "/" + profile.version();
    return Optional.ofNullable(parsed.get(key)).orElseGet(() -> parse(key, profile));
  }

  /** A version that is not there, and may come back, is not remembered as one without mails. */
  private Templates parse(String key, Profile profile) {
    Optional<ProfileFolder> files = catalogue.files(profile.id(), profile.version());
    Templates mails =
        engine.mails(
            files.map(ProfileFolder::templates).orElse(Map.of()),
            Optional.of(profile.language().code()));
    files.ifPresent(there -> parsed.put(key, mails));
    return mails;
  }
}
