package io.kontor.host.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a template may see: maps, lists, records, texts, numbers, yes and no, moments and money.
 * Facts are seen through: a known one is its value, an absent or unknown one is missing. One object
 * serves one rendering, because it remembers why the last value was missing.
 */
final class PlainModels implements ObjectWrapper {

  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  private Optional<Gap> lastGap = Optional.empty();

  /** A value that a template asked for and that is not there. */
  record Gap(String name, TemplateError kind, Optional<String> because) {}

  Optional<Gap> lastGap() {
    return lastGap;
  }

  @Nullable TemplateModel wrapNamed(String name, @Nullable Object value)
      throws TemplateModelException {
    lastGap = gap(name, value);
    return wrap(value);
  }

  private static Optional<Gap> gap(String name, @Nullable Object value) {
    if (value == null) {
      return Optional.of(new Gap(name, TemplateError.MISSING, Optional.empty()));
    }
    if (value instanceof Fact<?> fact && fact.isUnknown()) {
      return Optional.of(new Gap(name, TemplateError.UNKNOWN, fact.unknownBecause()));
    }
    if (value instanceof Money money && isOfNoCurrency(money)) {
      return Optional.of(new Gap(name, TemplateError.NO_CURRENCY, Optional.empty()));
    }
    boolean absent =
        value instanceof Fact<?> fact ? fact.isAbsent() : Optional.empty().equals(value);
    return absent
        ? Optional.of(new Gap(name, TemplateError.ABSENT, Optional.empty()))
        : Optional.empty();
  }

  /** A number without its currency is a wrong amount to pay. */
  private static boolean isOfNoCurrency(Money money) {
    return money.currency().equals(NO_CURRENCY);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Money money && isOfNoCurrency(money)) {
      return null;
    }
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof Fact<?> fact) {
      return wrap(fact.value().orElse(null));
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    Optional<TemplateModel> scalar = scalar(value);
    return scalar.isPresent() ? scalar.get() : container(value);
  }

  private static Optional<TemplateModel> scalar(Object value) {
    if (value instanceof CharSequence || value instanceof Currency) {
      return Optional.of(new SimpleScalar(value.toString()));
    }
    if (value instanceof Enum<?> constant) {
      return Optional.of(new SimpleScalar(constant.name()));
    }
    if (value instanceof Number number) {
      return Optional.of(new SimpleNumber(number));
    }
    if (value instanceof Boolean bool) {
      return Optional.of(bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE);
    }
    if (value instanceof Temporal moment) {
      return Optional.of(new MomentModel((TemporalAccessor) moment));
    }
    return Optional.empty();
  }

  private TemplateModel container(Object value) throws TemplateModelException {
    if (value instanceof Money money) {
      return new MoneyModel(money, this);
    }
    if (value instanceof Record fields) {
      return new RecordModel(fields, this);
    }
    if (value instanceof Map<?, ?> map) {
      var entries = new LinkedHashMap<String, Object>();
      map.forEach(
          (key, entry) -> seen(entry).ifPresent(it -> entries.put(String.valueOf(key), it)));
      return new SimpleHash(entries, this);
    }
    if (value instanceof List<?> || value instanceof Set<?>) {
      return new SimpleSequence((Collection<?>) value, this);
    }
    throw new HiddenTypeException(value.getClass().getName());
  }

  /** A missing value in a map is no key of it either. */
  private static Optional<?> seen(@Nullable Object value) {
    if (value instanceof Fact<?> fact) {
      return fact.value();
    }
    return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
  }

  /** A value of a type that no template may see. */
  static final class HiddenTypeException extends TemplateModelException {
    private static final long serialVersionUID = 1L;
    private final String type;

    HiddenTypeException(String type) {
      super("A template may not see a " + type);
      this.type = type;
    }

    String type() {
      return type;
    }
  }
}
