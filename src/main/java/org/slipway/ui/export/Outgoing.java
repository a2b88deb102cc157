package org.slipway.ui.export;

import java.util.Locale;

/** What can go out, and what such files end with. */
public enum Outgoing {
  /** All of the plan, to be read again. */
  PLAN("json"),
  /** Its dates, for calendar programs. */
  CALENDAR("ics"),
  /** The calendar of an audience, for spreadsheets. */
  CALENDAR_TABLE("csv"),
  /** The records of one kind, for spreadsheets. */
  TABLE("csv"),
  /** Cumulative exposure by hour and business unit, for spreadsheets. */
  EXPOSURE_TABLE("csv"),
  /** The same for programs. */
  EXPOSURE("json"),
  /** Utilisation by environment or shared service and week, for spreadsheets. */
  UTILISATION_TABLE("csv"),
  /** The same for programs. */
  UTILISATION("json"),
  /** What waits for its next window, for the tool that deploys. */
  QUEUE("json"),
  /** The same for calendar programs. */
  QUEUE_CALENDAR("ics"),
  /** What a CMDB must learn of deployments, for spreadsheets. */
  CMDB_UPDATE_TABLE("csv"),
  /** The same for programs. */
  CMDB_UPDATE("json"),
  /** Slots of one deployment as they are shown, with what is rejected, for spreadsheets. */
  SLOTS_TABLE("csv"),
  /** The same for programs. */
  SLOTS("json"),
  /** The plan of many as it is shown, for spreadsheets. */
  SLOTS_OF_MANY_TABLE("csv"),
  /** The same for programs. */
  SLOTS_OF_MANY("json"),
  /** What is different between a branch and the base as it is shown, for spreadsheets. */
  COMPARISON_TABLE("csv"),
  /** The same for programs. */
  COMPARISON("json"),
  /** The graph of components as it is seen, as a drawing. */
  GRAPH_SVG("svg"),
  /** The same as an image. */
  GRAPH_PNG("png"),
  /** The same for Graphviz. */
  GRAPH_DOT("dot"),
  /** The same for programs that draw graphs. */
  GRAPH_GRAPHML("graphml"),
  /** The same for pages that draw it themselves. */
  GRAPH_MERMAID("mmd");

  private final String ending;

  Outgoing(String ending) {
    this.ending = ending;
  }

  /** Without the dot. */
  public String ending() {
    return ending;
  }

  /** Whether it is made for an audience. */
  boolean isCalendar() {
    return this == CALENDAR || this == CALENDAR_TABLE;
  }

  /** Whether it tells of deployments from some time on. */
  boolean isUpdate() {
    return this == CMDB_UPDATE || this == CMDB_UPDATE_TABLE;
  }

  /** Ending of its message keys. */
  String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
