package io.kontor.host.db;

import io.kontor.api.db.Database;
import io.kontor.kit.TestMariaDb;

/** A fresh database on the real server of this test run. */
public final class TestDatabase implements AutoCloseable {

  private final Pool pool;
  private final Database database;

  private TestDatabase(Pool pool) {
    this.pool = pool;
    this.database = LentDatabase.of(pool);
  }

  /** An empty one. */
  public static TestDatabase empty(String purpose) {
    return new TestDatabase(Pool.open(address(TestMariaDb.newDatabase(purpose)), 8));
  }

  /** One with Kontor's own tables. */
  public static TestDatabase migrated(String purpose) {
    TestDatabase fresh = empty(purpose);
    new Migrations(fresh.pool).migrateHost();
    return fresh;
  }

  static DatabaseAddress address(String name) {
    var server = TestMariaDb.server();
    return new DatabaseAddress(name, server.jdbcUrl(name), server.user(), server.password());
  }

  /** Its connections. */
  public Pool pool() {
    return pool;
  }

  /** As it is lent. */
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    pool.close();
  }
}
