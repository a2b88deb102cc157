package org.slipway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.core.graph.component.Direction;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.exchange.ExportFile;
import org.slipway.json.LocalMoment;
import org.slipway.text.Terms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What depends on what. */
@Command(
    name = "graph",
    description =
        "What depends on what: the order in which components go, circles, what a change touches,"
            + " single points of failure, vendors; or the graph for another program.")
final class GraphCommand implements Callable<Integer> {

  /** The languages a graph goes out in. */
  enum Format {
    DOT,
    MERMAID,
    GRAPHML,
    SVG;

    /** As people type it. */
    @Override
    public String toString() {
      return Terms.token(this);
    }
  }

  /** Which way an impact is followed. */
  enum Way {
    UPSTREAM,
    DOWNSTREAM,
    BOTH;

    /** As people type it. */
    @Override
    public String toString() {
      return Terms.token(this);
    }

    private List<Direction> directions() {
      return switch (this) {
        case UPSTREAM -> List.of(Direction.UPSTREAM);
        case DOWNSTREAM -> List.of(Direction.DOWNSTREAM);
        case BOTH -> List.of(Direction.UPSTREAM, Direction.DOWNSTREAM);
      };
    }
  }

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @Option(names = "--order", description = "The order in which components go, stage by stage.")
  private boolean order;

  @Option(names = "--cycles", description = "Each circle by name, with ways to break it.")
  private boolean cycles;

  @Option(
      names = "--more",
      paramLabel = "N",
      description = "With --cycles: so many further short circles of each.")
  private int more;

  @Option(
      names = "--impact",
      paramLabel = "KEY",
      description = "What a component, a release or a deployment touches, one line each.")
  private @Nullable String impact;

  @Option(
      names = "--way",
      paramLabel = "WAY",
      description = "With --impact: ${COMPLETION-CANDIDATES} (default: downstream).")
  private Way way = Way.DOWNSTREAM;

  @Option(names = "--hops", paramLabel = "N", description = "With --impact: no further than that.")
  private int hops = Integer.MAX_VALUE;

  @Option(
      names = "--single-points",
      description = "Components through which alone others reach one they need.")
  private boolean singlePoints;

  @Option(names = "--vendors", description = "What hangs on each vendor, directly or not.")
  private boolean vendors;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "The graph for another program: ${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "With --as: the file; without it the standard output.")
  private @Nullable Path out;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  GraphCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    refuseUnfit();
    Loaded loaded = source.load(home).tried(source.branch());
    if (format != null) {
      return export(loaded, format);
    }
    var at = LocalMoment.of(loaded.now(home.clock()), loaded.zone());
    Output output = home.output().in(loaded.zone());
    GraphAnswer answer =
        GraphAnswer.of(loaded, WhatIfMark.of(loaded.plan()), at, asked(loaded.plan()), output);
    if (json) {
      output.document(GraphAnswer.class, answer);
    } else {
      GraphPrint.print(answer, output);
    }
    return Exit.OK.code();
  }

  private void refuseUnfit() {
    var unfit = new Unfit(spec, home);
    unfit.refuse(!cycles, "--cycles", "--more");
    unfit.refuse(impact == null, "--impact", "--way", "--hops");
    unfit.refuse(format == null, "--as", "--out");
    unfit.refuse(
        format != null,
        "no --as",
        "--order",
        "--cycles",
        "--impact",
        "--single-points",
        "--vendors",
        "--json");
    if (more < 0 || hops < 1) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.graph.count"));
    }
  }

  /** Without a wish: the order and the circles. */
  private GraphAnswer.Asked asked(Plan plan) {
    boolean nothing = !order && !cycles && impact == null && !singlePoints && !vendors;
    return new GraphAnswer.Asked(
        order || nothing,
        cycles || nothing,
        more,
        Optional.ofNullable(impact).map(key -> subject(plan, key)),
        way.directions(),
        hops,
        singlePoints,
        vendors);
  }

  private PlanRecord subject(Plan plan, String key) {
    return Stream.of(Component.class, Release.class, Deployment.class)
        .flatMap(type -> plan.byKey(type, key).stream())
        .map(PlanRecord.class::cast)
        .findFirst()
        .orElseThrow(
            () -> new Refused(Exit.NOT_FOUND, home.output().texts().get("cli.graph.no-key", key)));
  }

  /** What a subject of an impact is made of. */
  static List<Id<Component>> components(PlanRecord subject) {
    return switch (subject) {
      case Component component -> List.of(component.id());
      case Release release -> release.delivers().stream().map(Delivery::component).toList();
      case Deployment deployment -> deployment.items();
      default -> List.of();
    };
  }

  private int export(Loaded loaded, Format as) {
    String text = new GraphText(loaded, home).write(as);
    if (out == null) {
      home.output().out().print(text);
      return Exit.OK.code();
    }
    String name = String.valueOf(out.getFileName());
    Path named = out.resolveSibling(WhatIfMark.file(name, source.branch()));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    switch (ExportFile.write(named, stream -> stream.write(bytes))) {
      case ExportFile.Outcome.Failed(var problem) ->
          throw new Refused(Exit.INPUT_REFUSED, Imported.said(problem, home.output()));
      case ExportFile.Outcome.Written(Path path, long size) ->
          home.output()
              .line(home.output().texts().get("cli.export.written", path.toString(), size));
    }
    return Exit.OK.code();
  }
}
