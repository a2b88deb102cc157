package org.slipway.json;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Shape;

/** Declared types of the head's fields, by their names in JSON. */
final class HeadTypes {

  static final Map<String, Type> BY_NAME = byName();

  private HeadTypes() {}

  private static Map<String, Type> byName() {
    var types = new TreeMap<String, Type>();
    for (Shape.Field field : Shape.of(Head.class).fields()) {
      types.put(field.name(), Shape.raw(field.type()) == Id.class ? Id.class : field.type());
    }
    types.remove("extras");
    return types;
  }
}
