package org.slipway.ui.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.Flight;
import org.slipway.core.schedule.exposure.SharedItem;
import org.slipway.core.time.Interval;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.ExposureScene.At;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** What exposure says in words: its title, its table, and the cell in hand. On the FX thread. */
final class ExposureWords {

  private static final int WORST = 5;

  private final ExposureViewModel model;

  ExposureWords(ExposureViewModel model) {
    this.model = model;
  }

  /** One line of the table. */
  record Line(
      At at,
      String unit,
      String when,
      int combined,
      int sum,
      int inFlight,
      int unknown,
      String over) {}

  /** One deployment in flight, in words. */
  record InFlight(Ref ref, String name, String detail) {}

  /** One of the worst cells, in words. */
  record Worst(At at, String name, String detail, boolean over) {}

  /** What several of those in flight touch, and which. */
  record Shared(String name, String by) {}

  private Texts texts() {
    return model.texts();
  }

  /** The time in sight, in words. */
  String title() {
    ExposureSight.Frame frame = model.frame();
    Locale locale = texts().locale();
    if (frame.span() == ExposureSpan.DAY) {
      return Times.day(frame.first(), locale);
    }
    return Times.dates(frame.first(), frame.last(), locale);
  }

  /** The cells in which something is in flight, for the table. */
  List<Line> lines() {
    var lines = new ArrayList<Line>();
    List<String> units = model.units();
    for (At at : model.sight().map(ExposureSight::all).orElse(List.of())) {
      ExposureCell cell = model.cell(at);
      if (!cell.isEmpty()) {
        lines.add(line(at, units.get(at.row()), cell));
      }
    }
    return lines;
  }

  private Line line(At at, String unit, ExposureCell cell) {
    return new Line(
        at,
        unit,
        when(cell.at()),
        ExposureScene.percent(cell.combined()),
        ExposureScene.percent(cell.sum()),
        cell.inFlight(),
        cell.assumed(),
        cell.over() ? texts().get("exposure.over.yes") : "");
  }

  private String when(Interval at) {
    return Times.stretch(at, model.session().zone().get(), texts().locale());
  }

  /** The cell in hand in one sentence, and whether it is there for being the worst. */
  String says() {
    if (model.missing().isPresent()) {
      return model.missing().get();
    }
    String says = model.inHand().map(this::says).orElse("");
    if (model.sight().isEmpty() || (!says.isEmpty() && model.taken())) {
      return says;
    }
    return says.isEmpty()
        ? texts().get("exposure.nothing")
        : texts().get("exposure.worst.sentence", says);
  }

  private String says(ExposureCell cell) {
    At at = model.cursor().orElseThrow();
    String unit = model.units().get(at.row()).strip();
    if (cell.isEmpty()) {
      return texts().get("exposure.cell.empty", unit, when(stretch(at)));
    }
    return texts()
        .get(
            cell.over() ? "exposure.cell.over" : "exposure.cell",
            unit,
            when(cell.at()),
            ExposureScene.percent(cell.combined()),
            ExposureScene.percent(cell.sum()),
            cell.inFlight());
  }

  /** From the first hour of a cell to its last. */
  private Interval stretch(At at) {
    ExposureSight sight = model.sight().orElseThrow();
    int from = sight.edges().get(at.column());
    int to = sight.edges().get(at.column() + 1);
    return new Interval(sight.grid().hour(from).start(), sight.grid().hour(to).start());
  }

  /** What a cell is. */
  String legend() {
    return model.sight().isEmpty()
        ? ""
        : texts().get("exposure.cell-is." + model.frame().span().name().toLowerCase(Locale.ROOT));
  }

  /** The worst cells in sight. */
  List<Worst> worst() {
    List<String> units = model.units();
    return model.sight().map(ExposureSight::worst).orElse(List.of()).stream()
        .limit(WORST)
        .map(at -> worst(at, units.get(at.row()).strip()))
        .toList();
  }

  private Worst worst(At at, String unit) {
    ExposureCell cell = model.cell(at);
    String key = cell.over() ? "exposure.worst.over" : "exposure.worst.cell";
    String share = texts().get(key, ExposureScene.percent(cell.combined()), cell.inFlight());
    return new Worst(at, unit, when(cell.at()) + " · " + share, cell.over());
  }

  /** What is in flight in the cell in hand. */
  List<InFlight> inFlight() {
    return busy().stream()
        .flatMap(
            cell -> {
              ExposureSight sight = model.sight().orElseThrow();
              return sight.grid().inFlight(cell.row(), cell.at()).stream()
                  .map(flight -> inWords(sight.plan(), flight));
            })
        .toList();
  }

  private Optional<ExposureCell> busy() {
    return model.inHand().filter(cell -> !cell.isEmpty());
  }

  private InFlight inWords(Plan plan, Flight flight) {
    String level = model.session().say(RiskLines.range(flight.risk()));
    String detail =
        texts()
            .get(
                flight.assumed() ? "exposure.flight.assumed" : "exposure.flight",
                level,
                ExposureScene.percent(flight.probability()),
                when(flight.at()));
    return new InFlight(Ref.of(flight.deployment()), Names.of(plan, flight.deployment()), detail);
  }

  /** What two or more of those share, what most share first. */
  List<Shared> shared() {
    return busy().stream()
        .flatMap(
            cell -> {
              ExposureSight sight = model.sight().orElseThrow();
              return sight.grid().shared(cell.row(), cell.at()).stream()
                  .map(item -> shared(sight.plan(), item));
            })
        .toList();
  }

  private Shared shared(Plan plan, SharedItem item) {
    String by =
        item.by().stream()
            .map(id -> Names.of(plan, plan.get(org.slipway.core.plan.Deployment.class, id)))
            .collect(Collectors.joining(", "));
    return new Shared(item.name(), by);
  }
}
