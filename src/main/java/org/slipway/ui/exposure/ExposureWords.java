package org.slipway.ui.exposure;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.Flight;
import org.slipway.core.schedule.exposure.SharedItem;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.ExposureScene.At;
import org.slipway.text.Times;

/** What exposure says in words: its title, its table, and the cell in hand. On the FX thread. */
final class ExposureWords {

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

  /** The time in sight, in words. */
  String title() {
    return model
        .hoursOf()
        .map(day -> Times.day(day, model.texts().locale()))
        .orElseGet(
            () ->
                Times.day(model.first(), model.texts().locale())
                    + " – "
                    + Times.day(
                        model.first().plusDays(ExposureViewModel.DAYS - 1),
                        model.texts().locale()));
  }

  /** The cells in which something is in flight, for the table. */
  List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int row = 0; row < model.units().size(); row++) {
      for (int column = 0; column < model.columns().size(); column++) {
        At at = new At(row, column);
        ExposureCell cell = model.cell(at);
        if (!cell.isEmpty()) {
          lines.add(
              new Line(
                  at,
                  model.units().get(row),
                  when(cell),
                  ExposureScene.percent(cell.combined()),
                  ExposureScene.percent(cell.sum()),
                  cell.inFlight(),
                  cell.assumed(),
                  cell.over() ? model.texts().get("exposure.over.yes") : ""));
        }
      }
    }
    return lines;
  }

  private String when(ExposureCell cell) {
    return Times.stretch(cell.at(), model.session().zone().get(), model.texts().locale());
  }

  /** The cell in hand in one sentence. */
  String says() {
    if (model.grid().isEmpty()) {
      return model.texts().get("exposure.no-model");
    }
    if (model.cursor().isEmpty()) {
      return model.texts().get("exposure.choose");
    }
    At at = model.cursor().get();
    ExposureCell cell = model.cell(at);
    String unit = model.units().get(at.row()).strip();
    if (cell.isEmpty()) {
      String column =
          model.columns().get(at.column()).above() + " " + model.columns().get(at.column()).below();
      return model.texts().get("exposure.cell.empty", unit, column.strip());
    }
    return model
        .texts()
        .get(
            cell.over() ? "exposure.cell.over" : "exposure.cell",
            unit,
            when(cell),
            ExposureScene.percent(cell.combined()),
            ExposureScene.percent(cell.sum()),
            cell.inFlight());
  }

  /** What is in flight in the cell in hand. */
  List<InFlight> inFlight() {
    return model
        .cursor()
        .filter(_ -> model.grid().isPresent())
        .map(model::cell)
        .filter(cell -> !cell.isEmpty())
        .map(cell -> model.grid().orElseThrow().inFlight(cell.row(), cell.at()))
        .orElse(List.of())
        .stream()
        .map(this::inWords)
        .toList();
  }

  private InFlight inWords(Flight flight) {
    String level = model.session().say(RiskLines.range(flight.risk()));
    String detail =
        model
            .texts()
            .get(
                flight.assumed() ? "exposure.flight.assumed" : "exposure.flight",
                level,
                ExposureScene.percent(flight.probability()),
                Times.stretch(flight.at(), model.session().zone().get(), model.texts().locale()));
    return new InFlight(
        Ref.of(flight.deployment()), Names.of(model.reckoned(), flight.deployment()), detail);
  }

  /** What those share, in one sentence; empty where they share nothing. */
  String shared() {
    List<SharedItem> shared =
        model
            .cursor()
            .filter(_ -> model.grid().isPresent())
            .map(model::cell)
            .filter(cell -> !cell.isEmpty())
            .map(cell -> model.grid().orElseThrow().shared(cell.row(), cell.at()))
            .orElse(List.of());
    return shared.isEmpty()
        ? ""
        : model
            .texts()
            .get(
                "exposure.shared",
                String.join(
                    ", ",
                    shared.stream().map(s -> s.name() + " (" + s.by().size() + ")").toList()));
  }
}
