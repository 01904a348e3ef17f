package io.kontor.host.rule;

import io.kontor.api.ApiVersion;
import io.kontor.api.error.KontorException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rule bases. Safe for use by several threads; they wait for each other. */
public final class RuleCompiler {

  private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);

  /** Changes when compiled rules of an older host would not run in this one. */
  private static final String FORMAT = "1";

  private final Optional<ModuleCache> cache;

  /** Compiles with a cache, or each time anew. */
  public RuleCompiler(Optional<ModuleCache> cache) {
    this.cache = cache;
  }

  /**
   * Compiles rules together. A rule that cannot be compiled is left out, with its reason; the
   * others work.
   */
  public RuleBase compile(List<Rule> rules, Slot slot, PluginClasses plugins) {
    var refused = new LinkedHashMap<String, KontorException>();
    List<Rule> sound = new ArrayList<>();
    for (Rule rule : rules) {
      otherSubject(rule)
          .ifPresentOrElse(problem -> refused.put(rule.profile(), problem), () -> sound.add(rule));
    }
    try {
      return together(sound, slot, plugins, refused);
    } catch (NotCompiled first) {
      refuse(sound, slot, plugins, refused);
      sound.removeIf(rule -> refused.containsKey(rule.profile()));
      return remaining(sound, slot, plugins, refused);
    }
  }

  private RuleBase remaining(
      List<Rule> sound, Slot slot, PluginClasses plugins, Map<String, KontorException> refused) {
    try {
      return together(sound, slot, plugins, refused);
    } catch (NotCompiled e) {
      throw new KontorException(
          RuleError.NOT_TOGETHER, Map.of("number", sound.size(), "problem", e.problem()), e);
    }
  }

  private RuleBase together(
      List<Rule> rules, Slot slot, PluginClasses plugins, Map<String, KontorException> refused)
      throws NotCompiled {
    RuleText text = RuleText.of(rules);
    var classes = new RuleClassLoader(plugins.loader(), factNames(rules));
    String name = name(text.drl(), slot, plugins);
    Optional<KieBase> kept = kept(name, slot, classes);
    if (kept.isPresent()) {
      return new RuleBase(kept.get(), rules, text.called(), refused, true);
    }
    KieBase base =
        Modules.build(
            text.drl(),
            slot,
            classes,
            module -> cache.ifPresent(store -> store.write(name, module)));
    return new RuleBase(base, rules, text.called(), refused, false);
  }

  private Optional<KieBase> kept(String name, Slot slot, ClassLoader classes) {
    return cache
        .flatMap(store -> store.read(name))
        .flatMap(
            module -> {
              try {
                return Optional.of(Modules.load(module, slot, classes));
              } catch (NotCompiled e) {
                LOG.warn("Compiled rules from the cache cannot be loaded; compiled anew", e);
                return Optional.empty();
              }
            });
  }

  /** Halves rules that do not compile, down to those that do not compile alone. */
  private static void refuse(
      List<Rule> rules, Slot slot, PluginClasses plugins, Map<String, KontorException> refused) {
    try {
      var classes = new RuleClassLoader(plugins.loader(), factNames(rules));
      Modules.build(RuleText.of(rules).drl(), slot, classes, module -> {});
    } catch (NotCompiled e) {
      if (rules.size() > 1) {
        refuse(rules.subList(0, rules.size() / 2), slot, plugins, refused);
        refuse(rules.subList(rules.size() / 2, rules.size()), slot, plugins, refused);
      } else if (!rules.isEmpty()) {
        String profile = rules.get(0).profile();
        Map<String, String> values = Map.of("profile", profile, "problem", e.problem());
        refused.put(profile, new KontorException(RuleError.NOT_COMPILED, values, e));
      }
    }
  }

  private static Optional<KontorException> otherSubject(Rule rule) {
    return rule.when().stream()
        .flatMap(List::stream)
        .map(condition -> condition.type())
        .filter(type -> type.factType() != rule.factType())
        .findFirst()
        .map(
            type ->
                new KontorException(
                    RuleError.OTHER_SUBJECT,
                    Map.of("profile", rule.profile(), "condition", type.id())));
  }

  private static Set<String> factNames(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.factType().getNestHost().getName())
        .collect(Collectors.toSet());
  }

  private static String name(String drl, Slot slot, PluginClasses plugins) {
    String sources =
        String.join(
            "\u0000",
            FORMAT,
            slot.module(),
            ApiVersion.CURRENT,
            Modules.version(),
            String.valueOf(Runtime.version().feature()),
            plugins.versions(),
            drl);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sources.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
