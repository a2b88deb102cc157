package org.slipway.core.graph.component;

import org.slipway.core.plan.DependencyType;

/** Why one component hangs on another, the closest tie first. */
public enum EdgeKind {
  CONSUMES_INTERFACE,
  SHARES_DATA,
  DEPENDS_ON,
  /** A whole hangs on its parts. */
  PART_OF;

  static EdgeKind of(DependencyType type) {
    return switch (type) {
      case CONSUMES_INTERFACE -> CONSUMES_INTERFACE;
      case SHARES_DATA -> SHARES_DATA;
      case DEPENDS_ON -> DEPENDS_ON;
    };
  }
}
