package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopType;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.kit.ShopWorld;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An OXID behind the connector's back. */
final class OxidWorld implements ShopWorld, AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final String KEY = "main";

  private final OxidTables tables;
  private final List<Pool> pools = new ArrayList<>();
  private final Database database;

  OxidWorld(OxidTables tables) {
    this.tables = tables;
    this.database = lend(ShopServer.user(), ShopServer.password(), 2);
  }

  static Dialect dialect() {
    return Dialect.read("oxid", DialectFolder.shipped("oxid"), List.of());
  }

  static ShopType oxid() {
    return new SqlShopType(dialect());
  }

  private Database lend(String user, String password, int size) {
    String url = ShopServer.url(tables.schema());
    Pool pool = Pool.open(new DatabaseAddress(tables.schema(), url, user, password), size);
    pools.add(pool);
    return LentDatabase.of(pool);
  }

  OxidTables tables() {
    return tables;
  }

  @Override
  public void close() {
    pools.forEach(Pool::close);
  }

  @Override
  public ShopType type() {
    return oxid();
  }

  @Override
  public ShopConnection connection() {
    return connection(database);
  }

  @Override
  public ShopConnection connectionAs(String user, String password) {
    return connection(lend(user, password, 1));
  }

  private ShopConnection connection(Database lent) {
    return new ShopConnection(KEY, lent, tables.prefix(), tables.shop(), ZONE, Map.of(), true);
  }

  @Override
  public String schema() {
    return tables.schema();
  }

  @Override
  public void run(String statement) {
    tables.run(statement);
  }

  @Override
  public void reset() {
    run("DELETE FROM " + order() + " WHERE OXID LIKE 'kit%'");
    run("DELETE FROM " + line() + " WHERE OXORDERID LIKE 'kit%'");
  }

  @Override
  public void addOrders(List<String> ids, Instant changed) {
    var heads = new ArrayList<String>();
    var lines = new ArrayList<String>();
    String moment = text(LocalDateTime.ofInstant(changed, ZoneOffset.UTC));
    for (String id : ids) {
      int number = Integer.parseInt(id.substring(3));
      LocalDateTime ordered = LocalDateTime.of(2026, 3, 1, 12, 0).minusDays(number % 2000);
      heads.add(
          ("('%s','%s','user-1','%s',%d,'%s@kit.example','Kit','Kundin','oxidpayadvance',119,"
                  + "'EUR',1,'ORDERFOLDER_NEW','OK','standard','','%s')")
              .formatted(id, tables.shop(), text(ordered), 700_000 + number, id, moment));
      lines.add("('%s-a','%s','art-b',1,'Tasse',59.5,59.5,19,'%s')".formatted(id, id, moment));
      lines.add("('%s-b','%s','art-a',1,'Teller',59.5,59.5,19,'%s')".formatted(id, id, moment));
    }
    run(
        "INSERT INTO "
            + order()
            + " (OXID,OXSHOPID,OXUSERID,OXORDERDATE,OXORDERNR,OXBILLEMAIL,OXBILLFNAME,OXBILLLNAME,"
            + "OXPAYMENTTYPE,OXTOTALORDERSUM,OXCURRENCY,OXCURRATE,OXFOLDER,OXTRANSSTATUS,OXDELTYPE,"
            + "OXREMARK,OXTIMESTAMP) VALUES "
            + String.join(",", heads));
    run(
        "INSERT INTO "
            + line()
            + " (OXID,OXORDERID,OXARTID,OXAMOUNT,OXTITLE,OXBPRICE,OXBRUTPRICE,OXVAT,OXTIMESTAMP)"
            + " VALUES "
            + String.join(",", lines));
  }

  @Override
  public void addAbandoned(String id) {
    insert(id, tables.shop(), "NOT_FINISHED");
  }

  @Override
  public void addToOtherShop(String id) {
    insert(id, tables.otherShop(), "OK");
  }

  private void insert(String id, String shop, String status) {
    run(
        ("INSERT INTO %s (OXID,OXSHOPID,OXORDERDATE,OXBILLEMAIL,OXTRANSSTATUS,OXREMARK)"
                + " VALUES ('%s','%s','2026-03-01 12:00:00','%s@kit.example','%s','')")
            .formatted(order(), id, shop, id, status));
  }

  @Override
  public void delete(String id) {
    run("DELETE FROM " + order() + " WHERE OXID='" + id + "'");
  }

  @Override
  public Map<String, Consumer<String>> changes() {
    return Map.of(
        "paid", id -> set(order(), "OXPAID='2026-03-02 10:00:00'", "OXID", id),
        "folder", id -> set(order(), "OXFOLDER='ORDERFOLDER_FINISHED'", "OXID", id),
        "cancelled", this::cancel,
        "line's amount", id -> set(line(), "OXAMOUNT=3", "OXID", id + "-a"),
        "line cancelled", id -> set(line(), "OXSTORNO=1", "OXID", id + "-b"),
        "line added",
            id ->
                run(
                    "INSERT INTO %s (OXID,OXORDERID,OXAMOUNT) VALUES ('%s-c','%s',1)"
                        .formatted(line(), id, id)));
  }

  @Override
  public void changeLate(String id, Instant moment) {
    String late = text(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    set(order(), "OXREMARK='late', OXTIMESTAMP='" + late + "'", "OXID", id);
  }

  @Override
  public void cancel(String id) {
    set(order(), "OXSTORNO=1", "OXID", id);
  }

  @Override
  public void loseDate(String id) {
    set(order(), "OXORDERDATE='0000-00-00 00:00:00'", "OXID", id);
  }

  void set(String table, String assignment, String key, String id) {
    run("UPDATE %s SET %s WHERE %s='%s'".formatted(table, assignment, key, id));
  }

  @Override
  public String otherFolder() {
    return "ORDERFOLDER_FINISHED";
  }

  @Override
  public void alterSchema() {
    run("ALTER TABLE " + order() + " MODIFY OXTOTALORDERSUM DECIMAL(12,2) NOT NULL DEFAULT 0");
  }

  @Override
  public void restoreSchema() {
    run("ALTER TABLE " + order() + " MODIFY OXTOTALORDERSUM DOUBLE NOT NULL DEFAULT 0");
  }

  @Override
  public List<String> dispensable() {
    return List.of(tables.table("oxconfig"));
  }

  @Override
  public List<String> forbidden() {
    return List.of(
        "SELECT OXPASSWORD FROM " + tables.table("oxuser"),
        "SELECT * FROM " + tables.table("oxuser"),
        "UPDATE " + order() + " SET OXSTORNO = 1",
        "UPDATE " + order() + " SET OXTOTALORDERSUM = 1",
        "UPDATE " + line() + " SET OXAMOUNT = 1",
        "DELETE FROM " + order(),
        "INSERT INTO " + line() + " (OXID) VALUES ('x')",
        "DROP TABLE " + line(),
        "CREATE TABLE kit_table (id INT)");
  }

  String order() {
    return tables.table("oxorder");
  }

  String line() {
    return tables.table("oxorderarticles");
  }

  private static String text(LocalDateTime moment) {
    return moment.format(SqlOrderReading.STORED);
  }
}
