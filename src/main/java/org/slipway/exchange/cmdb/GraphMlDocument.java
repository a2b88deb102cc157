package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a GraphML file holds, in its order. For one thread.
 *
 * @param data attributes of the outermost graphs
 */
record GraphMlDocument(SortedMap<String, String> data, List<Node> nodes, List<Edge> edges) {

  /** Nothing yet. */
  GraphMlDocument() {
    this(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * A node.
   *
   * @param within the node whose graph it stands in
   * @param data by the name of the attribute; what is drawn on it as {@code label}
   */
  record Node(String id, Optional<Node> within, SortedMap<String, String> data, int line) {

    /** What is said of an attribute, or an empty text. */
    String said(String attribute) {
      return data.getOrDefault(attribute, "");
    }
  }

  /**
   * A line.
   *
   * @param directed whether it leads from source to target and not only between them
   */
  record Edge(
      String id,
      String source,
      String target,
      boolean directed,
      SortedMap<String, String> data,
      int line) {

    /** What is said of an attribute, or an empty text. */
    String said(String attribute) {
      return data.getOrDefault(attribute, "");
    }
  }
}
