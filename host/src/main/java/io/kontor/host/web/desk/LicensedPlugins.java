package io.kontor.host.web.desk;

import io.kontor.api.Message;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.Licences;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.plugin.LingeringLoader;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.host.web.page.PluginDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The plug-ins and their licences, for the pages.
 *
 * @param judge says how it stands with the licence of what was found somewhere
 */
public record LicensedPlugins(
    PluginHost plugins, Licences licences, BiFunction<PluginManifest, Origin, Licence> judge)
    implements PluginDesk {

  @Override
  public List<PluginStatus> statuses() {
    return plugins.statuses();
  }

  @Override
  public Optional<Licence> licence(PluginStatus status) {
    return status.manifest().map(manifest -> judge.apply(manifest, status.origin()));
  }

  @Override
  public List<Message> vendorProblems() {
    return licences.vendorProblems();
  }

  @Override
  public List<LingeringLoader> lingering() {
    return plugins.lingeringLoaders();
  }

  @Override
  public List<String> activate(String text, String person) {
    List<ActivationCode> codes = licences.add(text, person);
    plugins.refresh();
    return codes.stream().map(ActivationCode::plugin).distinct().toList();
  }

  @Override
  public void pause(String id) {
    plugins.pause(id);
  }

  @Override
  public void resume(String id) {
    plugins.resume(id);
  }

  @Override
  public void retry(String id) {
    plugins.retry(id);
  }
}
