package io.kontor.host.plugin;

/** Source text of contributions for the plug-ins of tests. */
public final class TestMembers {

  private TestMembers() {}

  /** A member that contributes one action; the body makes a {@code Prepared} or fails. */
  public static String action(String id, String prepare) {
    return """
    public record None() {}
    @Override public List<Action<?>> actions() { return List.of(new Action<None>() {
      public String id() { return "%s"; }
      public Text title() { return Text.same("title"); }
      public Class<None> parameterType() { return None.class; }
      public Repeatability repeatability() { return Repeatability.ONCE; }
      public Prepared prepare(ActionRequest<None> request) { %s }
    }); }
    """
        .formatted(id, prepare);
  }

  /** A member that contributes one condition on a record of the plug-in's own. */
  public static String condition(String id, String ask) {
    return """
    public record Parcel(int grams) {}
    public record Limit(int grams) {}
    @Override public List<ConditionType<?, ?>> conditionTypes() {
      return List.of(new ConditionType<Parcel, Limit>() {
        public String id() { return "%s"; }
        public Class<Parcel> factType() { return Parcel.class; }
        public Class<Limit> parameterType() { return Limit.class; }
        public List<Sentence> sentences() { return List.of(); }
        public Set<Input> inputs() { return Set.of(Input.OWN); }
        public Answer ask(Inquiry<Parcel, Limit> inquiry) { %s }
      });
    }
    """
        .formatted(id, ask);
  }
}
