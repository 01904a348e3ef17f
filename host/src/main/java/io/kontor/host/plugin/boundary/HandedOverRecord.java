package io.kontor.host.plugin.boundary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** A record of the API that holds services, rebuilt around their wrapping. */
record HandedOverRecord(
    Constructor<?> constructor, List<RecordComponent> components, List<HandedOver> each)
    implements HandedOver {

  static HandedOver of(Class<?> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    List<HandedOver> each =
        components.stream().map(one -> HandedOver.of(one.getGenericType())).toList();
    if (each.stream().allMatch(one -> one == AS_IT_IS)) {
      return AS_IT_IS;
    }
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new HandedOverRecord(type.getDeclaredConstructor(types), components, each);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type, e);
    }
  }

  @Override
  public Object wrap(Object value, Crossing crossing) {
    var values = new Object[components.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        Object part = components.get(i).getAccessor().invoke(value);
        values[i] = each.get(i).wrap(part, crossing);
      }
      return constructor.newInstance(values);
    } catch (IllegalAccessException | InstantiationException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the API cannot be rebuilt: " + value, e);
    }
  }
}
