package org.slipway.core.plan;

import java.util.List;

/**
 * A component in the version a release delivers.
 *
 * @param schema steps of schema changes that it takes
 */
public record Delivery(Id<Component> component, String version, List<SchemaStep> schema) {

  public Delivery {
    schema = List.copyOf(schema);
  }

  /** One that leaves every schema as it is. */
  public Delivery(Id<Component> component, String version) {
    this(component, version, List.of());
  }
}
