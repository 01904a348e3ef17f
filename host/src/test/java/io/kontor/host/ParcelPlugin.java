package io.kontor.host;

import io.kontor.host.plugin.PluginJar;
import java.util.List;
import java.util.stream.Collectors;

/** The JAR of a plug-in that has and uses what a plug-in can have and use. */
final class ParcelPlugin {

  private static final String MAIN =
      """
      public record Settings(
          @Setting(de = "Dienst", en = "Carrier", it = "Corriere") String carrier) {}
      private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Main.class);
      private static final ThreadLocal<Integer> SEEN = ThreadLocal.withInitial(() -> 0);
      @Override public void start() {
        SEEN.set(SEEN.get() + 1);
        LOG.debug("{} starts", context().settings(Settings.class).carrier());
        context().database().update("INSERT INTO parcels_limit (grams) VALUES (:grams)",
            Map.of("grams", Limits.fromXml()));
      }
      @Override public Optional<Class<? extends Record>> settings() {
        return Optional.of(Settings.class); }
      @Override public List<ShopType> shopTypes() {
        return List.of(new Depot.Type(context().clock())); }
      @Override public List<ConditionType<?, ?>> conditionTypes() { return List.of(new Heavy()); }
      @Override public List<Action<?>> actions() { return List.of(new Weigh(context())); }
      """;

  private static final String LIMITS =
      """
      final class Limits {
        static int fromXml() {
          try (var in = Limits.class.getResource("/limit.xml").openStream()) {
            var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder().parse(in);
            var out = new java.io.StringWriter();
            javax.xml.transform.TransformerFactory.newInstance().newTransformer().transform(
                new javax.xml.transform.dom.DOMSource(document),
                new javax.xml.transform.stream.StreamResult(out));
            var again = new org.xml.sax.InputSource(new java.io.StringReader(out.toString()));
            return Integer.parseInt(javax.xml.xpath.XPathFactory.newInstance().newXPath()
                .evaluate("/limit/@grams", again));
          } catch (Exception e) { throw new IllegalStateException(e); }
        }
      }
      """;

  private static final String HEAVY =
      """
      final class Heavy implements ConditionType<Order, Heavy.Grams> {
        record Grams(int grams) {}
        public String id() { return "parcels.heavy"; }
        public Class<Order> factType() { return Order.class; }
        public Class<Grams> parameterType() { return Grams.class; }
        public List<Sentence> sentences() { return List.of(
            new Sentence(Language.DE, "schwerer als {grams} Gramm", "nicht schwerer als {grams} Gramm"),
            new Sentence(Language.EN, "heavier than {grams} grams", "at most {grams} grams"),
            new Sentence(Language.IT, "oltre {grams} grammi", "fino a {grams} grammi")); }
        public Set<Input> inputs() { return Set.of(Input.OWN); }
        public Answer ask(Inquiry<Order, Grams> inquiry) {
          int grams = Integer.parseInt(inquiry.fact().remark());
          return Answer.of(Verdict.of(grams > inquiry.parameters().grams()), grams + " g");
        }
      }
      """;

  private static final String WEIGH =
      """
      record Weigh(PluginContext context) implements Action<Weigh.None> {
        record None() {}
        public String id() { return "weigh"; }
        public Text title() { return Text.same("weigh"); }
        public Class<None> parameterType() { return None.class; }
        public Repeatability repeatability() { return Repeatability.IDEMPOTENT; }
        public Prepared prepare(ActionRequest<None> request) {
          String id = request.subject().ref().id();
          return new Prepared() {
            public Preview preview() {
              return new Preview(Message.of("weighed"), List.of(), List.of());
            }
            public Outcome perform(Effect effect) {
              int limit = context.database().transaction(db -> db.list(
                  "SELECT MAX(grams) AS grams FROM parcels_limit", Map.of(),
                  row -> (int) row.integer("grams")).get(0));
              context.database().update(
                  "INSERT INTO parcels_weighed (id, grams) VALUES (:id, :grams)",
                  Map.of("id", id, "grams", limit));
              return Outcome.done(Message.of("weighed"));
            }
          };
        }
      }
      """;

  private static final String DEPOT =
      """
      record Depot(String key, java.time.Clock clock) implements Shop, OrderReading {
        record Type(java.time.Clock clock) implements ShopType {
          public String id() { return "parcels"; }
          public Text title() { return Text.same("parcels"); }
          public List<ShopIdentity> recognise(Database database) { return List.of(); }
          public Shop open(ShopConnection connection) {
            return new Depot(connection.key(), clock);
          }
        }
        public ShopIdentity identity() { return new ShopIdentity("parcels", "1", "", "1", true); }
        public List<ShopValue> values() { return List.of(); }
        public OrderReading orders() { return this; }
        public Optional<OrderWriting> writing() { return Optional.empty(); }
        public List<String> grants(String user, String schema) { return List.of(); }
        public void stream(java.time.Instant since, java.util.function.Consumer<List<Order>> b) {
          b.accept(IDS.stream().map(this::order).toList());
        }
        public List<Order> load(Collection<String> ids) {
          return ids.stream().map(this::order).toList();
        }
        public OrderChanges changes(String cursor) {
          return new OrderChanges(Set.of(), "", false); }
        public List<String> blindSpots() { return List.of(); }
        public List<Order> search(OrderQuery query) { return List.of(); }
        public long count() { return IDS.size(); }
        private Order order(String id) {
          var to = new Address("MR", "", "Jan", "Maier", "Weg 1", "", "80331", "M", "DE");
          Money eur = Money.of("119", "EUR");
          return new Order(key, id, id, Fact.known(clock.instant()), Fact.known("en"),
              new OrderState(Fact.of(true), Fact.of(false), "OK", Fact.absent()),
              new Payment(Fact.known(PaymentKind.PREPAYMENT), "bank", Fact.absent(), ""),
              new Shipment("parcel", Fact.absent(), List.of(), Fact.absent()),
              new Totals(eur, eur, eur, eur, eur, java.math.BigDecimal.ONE,
                  Fact.known(eur.currency())),
              new Customer("7", "K7", "jan@example.org", "", to, to), "501", List.of());
        }
        private static final List<String> IDS = List.of(read().split(","));
        private static String read() {
          try (var in = Main.class.getResourceAsStream("/order.txt")) {
            return new String(in.readAllBytes());
          } catch (java.io.IOException e) { throw new IllegalStateException(e); }
        }
      }
      """;

  private ParcelPlugin() {}

  /** One whose shop has the order of that number. */
  static PluginJar withOrder(int number) {
    return withOrders(number, List.of(number));
  }

  /** A version whose shop has these orders. */
  static PluginJar withOrders(int version, List<Integer> numbers) {
    return PluginJar.of("parcels", "1.0." + version)
        .members(MAIN)
        .source("Limits", LIMITS)
        .source("Heavy", HEAVY)
        .source("Weigh", WEIGH)
        .source("Depot", DEPOT)
        .file("limit.xml", "<limit grams=\"500\"/>")
        .file("order.txt", numbers.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .file("db/V1__limit.sql", "CREATE TABLE IF NOT EXISTS parcels_limit (grams INT)")
        .file(
            "db/V2__weighed.sql",
            "CREATE TABLE IF NOT EXISTS parcels_weighed (id VARCHAR(20) PRIMARY KEY, grams INT)");
  }
}
