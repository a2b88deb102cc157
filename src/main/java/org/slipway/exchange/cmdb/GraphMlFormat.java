package org.slipway.exchange.cmdb;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.graph.GraphMlWords;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/**
 * Graphs in GraphML, of Slipway and of other programs. Which end of an arrow needs the other is not
 * said in files of others, so it is part of the format's name.
 */
public final class GraphMlFormat implements Format {

  /** An arrow begins at what needs the other, as most programs draw dependencies. */
  public static final Format NEEDING_FIRST = new GraphMlFormat("graphml", false);

  /** An arrow begins at what is needed; only read so where the user says so. */
  public static final Format NEEDED_FIRST = new GraphMlFormat("graphml-needed-first", true);

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("graphml", "xml")));

  private final String name;
  private final boolean neededFirst;

  private GraphMlFormat(String name, boolean neededFirst) {
    this.name = name;
    this.neededFirst = neededFirst;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public boolean claims(FileContent file) {
    return !neededFirst
        && (file.extension().equals("graphml")
            || (file.extension().equals("xml") && file.opening().contains(GraphMlWords.NAMESPACE)));
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    GraphMlDocument document = GraphMlReader.read(file, options.limits());
    String source = options.source().orElseGet(() -> "graphml:" + bare(file.name()));
    var inventory = new Inventory(source, options.limits());
    var nodes = new GraphMlNodes(file.name(), document);
    nodes.tell(inventory);
    new GraphMlEdges(file.name(), nodes, neededFirst, inventory).tell(document.edges());
    return InventoryReading.of(name, file, inventory, plan, options, work);
  }

  /** Ids such as n0 are the same in every file, so the file's name tells its items apart. */
  private static String bare(String name) {
    int dot = name.lastIndexOf('.');
    return Optional.of(dot < 0 ? name : name.substring(0, dot))
        .filter(text -> !text.isBlank())
        .orElse(name);
  }
}
