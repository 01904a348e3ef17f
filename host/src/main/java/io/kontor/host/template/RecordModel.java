package io.kontor.host.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record as a hash of its components; no method of it can be reached. */
final class RecordModel implements TemplateHashModelEx, AdapterTemplateModel {

  /** Kept with the class itself, so that an unloaded plug-in's records do not stay. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          var accessors = new LinkedHashMap<String, Method>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private final Record value;
  private final PlainModels models;

  RecordModel(Record value, PlainModels models) {
    this.value = value;
    this.models = models;
  }

  /** The value of a component, or empty if the record has none of that name. */
  static Optional<Object> component(Record value, String name) {
    Method accessor = ACCESSORS.get(value.getClass()).get(name);
    return accessor == null ? Optional.empty() : Optional.ofNullable(read(value, accessor));
  }

  private static @Nullable Object read(Record value, Method accessor) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "Component " + accessor.getName() + " of a record cannot be read", e);
    }
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return models.wrapNamed(key, component(value, key).orElse(null));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int size() {
    return ACCESSORS.get(value.getClass()).size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(ACCESSORS.get(value.getClass()).keySet(), models);
  }

  @Override
  public TemplateCollectionModel values() {
    List<Object> values = new ArrayList<>();
    ACCESSORS.get(value.getClass()).values().forEach(accessor -> values.add(read(value, accessor)));
    return new SimpleCollection(values, models);
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return value;
  }
}
