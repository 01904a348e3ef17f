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

/** Makes rule bases. Safe for use by several threads; they wait for each other. */
public final class RuleCompiler {

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
      sound.removeIf(rule -> refuses(rule, slot, plugins, refused));
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
    Modules.Made made = Modules.build(text.drl(), slot, classes);
    cache.ifPresent(store -> store.write(name, made.module()));
    return new RuleBase(made.base(), rules, text.called(), refused, false);
  }

  private Optional<KieBase> kept(String name, Slot slot, ClassLoader classes) {
    return cache
        .flatMap(store -> store.read(name))
        .flatMap(
            module -> {
              try {
                return Optional.of(Modules.load(module, slot, classes));
              } catch (NotCompiled e) {
                return Optional.empty();
              }
            });
  }

  private static boolean refuses(
      Rule rule, Slot slot, PluginClasses plugins, Map<String, KontorException> refused) {
    try {
      var classes = new RuleClassLoader(plugins.loader(), factNames(List.of(rule)));
      Modules.build(RuleText.of(List.of(rule)).drl(), slot, classes);
      return false;
    } catch (NotCompiled e) {
      refused.put(
          rule.profile(),
          new KontorException(
              RuleError.NOT_COMPILED,
              Map.of("profile", rule.profile(), "problem", e.problem()),
              e));
      return true;
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
    return rules.stream().map(rule -> rule.factType().getName()).collect(Collectors.toSet());
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
