package io.kontor.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/** What a program on these libraries does at least: a pool, compiled rules, a page. */
public final class Plain {

  private static final int MAC = 32;

  private Plain() {}

  /** Takes URL, user and password of the database, the file with the rules, and the port. */
  public static void main(String[] given) throws Exception {
    HikariDataSource pool = pool(List.of(given).subList(0, 3));
    try (Connection connection = pool.getConnection()) {
      connection.isValid(1);
    }
    KieBase rules = rules(Path.of(given[3]));
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/", context -> context.html("<p>" + rules.getKiePackages()));
            })
        .start("127.0.0.1", Integer.parseInt(given[4]));
  }

  private static HikariDataSource pool(List<String> account) {
    var config = new HikariConfig();
    config.setJdbcUrl(account.get(0));
    config.setUsername(account.get(1));
    config.setPassword(account.get(2));
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static KieBase rules(Path file) throws Exception {
    byte[] kept = Files.readAllBytes(file);
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("io.kontor.rules", "live", "1");
    KieModuleModel model = services.newKieModuleModel();
    KieBuilderImpl.setDefaultsforEmptyKieModule(model);
    var files = MemoryFileSystem.readFromJar(Arrays.copyOfRange(kept, MAC, kept.length));
    services.getRepository().addKieModule(InternalKieModuleProvider.get(id, model, files));
    return services.newKieContainer(id, Plain.class.getClassLoader()).getKieBase();
  }
}
