package io.kontor.host;

import io.kontor.api.template.Templates;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.task.ProfileTemplates;
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
    return parsed.computeIfAbsent(
        profile.id() + "/" + profile.version(),
        key ->
            engine.mails(
                catalogue
                    .files(profile.id(), profile.version())
                    .map(ProfileFolder::templates)
                    .orElse(Map.of()),
                Optional.of(profile.language().code())));
  }
}
