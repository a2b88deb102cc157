package org.slipway.ui.catalogue;

import java.util.List;
import org.slipway.core.plan.Kind;

/**
 * Which fields of a kind its table shows, in this order. A kind with a list here has a table.
 *
 * @param fields names of record components; {@link #KEY} is the key of the head
 */
record Columns(Kind kind, List<String> fields) {

  static final String KEY = "key";

  static final List<Columns> ALL =
      List.of(
          new Columns(
              Kind.COMPONENT,
              List.of(
                  KEY,
                  "name",
                  "parent",
                  "owner",
                  "tier",
                  "sensitivity",
                  "users",
                  "regions",
                  "capacity")),
          new Columns(
              Kind.ENVIRONMENT,
              List.of(KEY, "name", "stage", "region", "owner", "zone", "capacity", "roster")),
          new Columns(Kind.PERSON, List.of(KEY, "name", "team", "roles", "zone")),
          new Columns(Kind.TEAM, List.of(KEY, "name", "businessUnit", "parallelLimit")),
          new Columns(Kind.BUSINESS_UNIT, List.of(KEY, "name")),
          new Columns(
              Kind.VENDOR,
              List.of(KEY, "name", "contact", "zone", "notice", "contractFrom", "contractUntil")),
          new Columns(
              Kind.VENDOR_DELIVERY,
              List.of(KEY, "name", "vendor", "due", "confidence", "releases")),
          new Columns(
              Kind.RESERVATION,
              List.of(KEY, "purpose", "environment", "service", "at", "units", "team")),
          new Columns(Kind.ROSTER_ROTATION, List.of(KEY, "roster", "people", "shifts", "handOver")),
          new Columns(Kind.ROSTER_ENTRY, List.of(KEY, "roster", "person", "at")),
          new Columns(
              Kind.COMPONENT_VERSION,
              List.of(KEY, "component", "version", "provides", "requires", "serves")),
          new Columns(Kind.DEPENDENCY, List.of(KEY, "from", "to", "type", "interfaceName")),
          new Columns(
              Kind.HOLD,
              List.of(KEY, "component", "environment", "cause", "reason", "from", "until")),
          new Columns(Kind.LINK, List.of(KEY, "from", "to", "type", "lag")));

  /** How wide a column of this field is at first, in em. */
  static double width(String field) {
    return switch (field) {
      case "name", "due", "purpose" -> 17;
      case "at", "shifts" -> 24;
      case "people" -> 14;
      case KEY -> 7;
      default -> 9;
    };
  }

  static Columns of(Kind kind) {
    return ALL.stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
  }
}
