package io.kontor.host.rule;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

/**
 * Makes rule bases of rule text. Drools keeps modules in one repository for the whole process: from
 * build to disposal one lock is held, else two builds under one id see each other's rules (L13).
 */
final class Modules {

  static final String PACKAGE = "io.kontor.rules";
  static final String CALLS = "calls";

  private static final int SHOWN = 3;
  private static final ReentrantLock LOCK = new ReentrantLock();

  private Modules() {}

  static String version() {
    return Optional.ofNullable(KieServices.class.getPackage().getImplementationVersion())
        .orElse("unknown");
  }

  /**
   * Compiles rule text.
   *
   * @param keep is given the module from which {@link #load} makes the same again
   */
  static KieBase build(String drl, Slot slot, ClassLoader classes, Consumer<byte[]> keep)
      throws NotCompiled {
    LOCK.lock();
    try {
      KieServices services = KieServices.get();
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(id(services, slot));
      files.write("src/main/resources/" + PACKAGE.replace('.', '/') + "/rules.drl", drl);
      KieBuilder builder = services.newKieBuilder(files, classes);
      builder.buildAll(ExecutableModelProject.class);
      requireNoErrors(builder);
      byte[] module = ((InternalKieModule) builder.getKieModule()).getBytes();
      KieBase base = open(services, slot, classes);
      keep.accept(module);
      return base;
    } catch (RuntimeException | LinkageError e) {
      // Drools throws for some mistakes in rule text that it does not report.
      throw new NotCompiled(e);
    } finally {
      LOCK.unlock();
    }
  }

  /** Opens a module that was kept. */
  static KieBase load(byte[] module, Slot slot, ClassLoader classes) throws NotCompiled {
    LOCK.lock();
    try {
      KieServices services = KieServices.get();
      // Made by hand: from a resource Drools would read an XML file that a built module lacks.
      KieModuleModel model = services.newKieModuleModel();
      KieBuilderImpl.setDefaultsforEmptyKieModule(model);
      MemoryFileSystem files = MemoryFileSystem.readFromJar(module);
      services
          .getRepository()
          .addKieModule(InternalKieModuleProvider.get(id(services, slot), model, files));
      return open(services, slot, classes);
    } catch (RuntimeException | LinkageError e) {
      throw new NotCompiled(e);
    } finally {
      LOCK.unlock();
    }
  }

  private static KieBase open(KieServices services, Slot slot, ClassLoader classes) {
    KieContainer container = services.newKieContainer(id(services, slot), classes);
    try {
      return container.getKieBase();
    } finally {
      container.dispose();
      services.getRepository().removeKieModule(id(services, slot));
    }
  }

  private static void requireNoErrors(KieBuilder builder) throws NotCompiled {
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new NotCompiled(
          builder.getResults().getMessages(Message.Level.ERROR).stream()
              .map(Message::getText)
              .flatMap(text -> text.lines().limit(1))
              .distinct()
              .limit(SHOWN)
              .collect(Collectors.joining("; ")));
    }
  }

  private static ReleaseId id(KieServices services, Slot slot) {
    return services.newReleaseId(PACKAGE, slot.module(), "1");
  }
}
