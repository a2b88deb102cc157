package org.slipway.exchange.graph;

/** Names of attributes in GraphML that Slipway writes and reads. */
public final class GraphMlWords {

  public static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /** Of the whole: which way arrows lead. */
  public static final String ARROWS = "arrows";

  /** Arrows lead from what goes first to what waits for it. */
  public static final String NEEDED_FIRST = "needed-first";

  /** Of a node: what kind of record it stands for; of an edge: dependency or link. */
  public static final String KIND = "kind";

  /** Of a node: what people call the record. */
  public static final String KEY = "key";

  public static final String NAME = "name";
  public static final String VERSION = "version";
  public static final String TEAM = "team";
  public static final String STATE = "state";
  public static final String HOLD = "hold";
  public static final String CRITICAL = "critical";

  /** Of an edge: how one component needs the other. */
  public static final String TYPE = "type";

  public static final String INTERFACE = "interface";
  public static final String LABEL = "label";
  public static final String CLASH = "clash";
  public static final String SAYS = "says";

  private GraphMlWords() {}
}
