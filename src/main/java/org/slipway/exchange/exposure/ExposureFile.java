package org.slipway.exchange.exposure;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.core.schedule.exposure.Flight;
import org.slipway.core.schedule.exposure.SharedItem;
import org.slipway.core.time.Interval;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.json.RecordJson;

/**
 * Writes the cells of an exposure in which something is in flight. Times are ISO 8601, local with
 * offset and in UTC; probabilities are shares of 1.
 */
public final class ExposureFile {

  /**
   * The JSON document.
   *
   * @param whatIf the mark of a plan that is only tried
   * @param formula how {@code combined} is reckoned
   * @param model version of the risk model
   * @param limit above which a cell is over
   * @param zone of the local times
   */
  public record Document(
      String schemaVersion,
      Optional<String> whatIf,
      String formula,
      String model,
      Optional<BigDecimal> limit,
      String zone,
      Instant from,
      Instant to,
      List<Cell> cells) {}

  /**
   * One hour of one unit.
   *
   * @param businessUnit empty: items that name none
   * @param partOf the unit above it, which counts what is in flight here too
   * @param unknownLevels deployments whose level is unknown, for which the highest probability
   *     counts
   */
  public record Cell(
      Optional<String> businessUnit,
      Optional<String> partOf,
      String local,
      Instant from,
      Instant to,
      int inFlight,
      int unknownLevels,
      BigDecimal combined,
      BigDecimal sum,
      boolean overLimit,
      List<InFlight> deployments,
      List<Shared> sharedItems) {}

  /**
   * A deployment in flight.
   *
   * @param level {@code unknown} where it is not known
   */
  public record InFlight(String deployment, String level, BigDecimal probability) {}

  /** Something that two or more of them touch. */
  public record Shared(String name, List<String> deployments) {}

  private static final String FORMULA = "combined = 1 - product(1 - p), sum = sum(p)";
  private static final List<String> HEADING =
      List.of(
          "business_unit",
          "part_of",
          "hour_local",
          "hour_utc",
          "in_flight",
          "unknown_levels",
          "combined",
          "sum",
          "limit",
          "over_limit",
          "deployments",
          "shared_items");

  private final Plan plan;
  private final ExposureGrid grid;
  private final ZoneId zone;

  private ExposureFile(Plan plan, ExposureGrid grid, ZoneId zone) {
    this.plan = plan;
    this.grid = grid;
    this.zone = zone;
  }

  /** As a table for a spreadsheet. */
  public static void csv(Plan plan, ExposureGrid grid, ZoneId zone, OutputStream out)
      throws IOException {
    List<Cell> cells = new ExposureFile(plan, grid, zone).cells();
    String limit = grid.limit().map(BigDecimal::toPlainString).orElse("");
    List<List<String>> rows = cells.stream().map(cell -> row(cell, limit)).toList();
    CsvWriter.write(plan, HEADING, rows, out);
  }

  /** As one canonical JSON document. */
  public static void json(Plan plan, ExposureGrid grid, ZoneId zone, OutputStream out)
      throws IOException {
    Document document =
        new Document(
            "1.0",
            WhatIfMark.of(plan),
            FORMULA,
            plan.policy().flatMap(Policy::risk).map(RiskModel::version).orElse(""),
            grid.limit(),
            zone.getId(),
            grid.start(),
            grid.hour(grid.hours() - 1).end(),
            new ExposureFile(plan, grid, zone).cells());
    out.write(RecordJson.fieldText(Document.class, document).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.flush();
  }

  private static List<String> row(Cell cell, String limit) {
    return List.of(
        cell.businessUnit().orElse(""),
        cell.partOf().orElse(""),
        cell.local(),
        cell.from().toString(),
        String.valueOf(cell.inFlight()),
        String.valueOf(cell.unknownLevels()),
        cell.combined().toPlainString(),
        cell.sum().toPlainString(),
        limit,
        String.valueOf(cell.overLimit()),
        cell.deployments().stream().map(InFlight::deployment).collect(Collectors.joining("; ")),
        cell.sharedItems().stream().map(Shared::name).collect(Collectors.joining("; ")));
  }

  private List<Cell> cells() {
    return grid.busy().stream().map(this::cell).toList();
  }

  private Cell cell(ExposureCell cell) {
    Interval at = cell.at();
    ZonedDateTime local = at.start().atZone(zone);
    return new Cell(
        grid.units().get(cell.row()).map(this::name),
        grid.units()
            .get(cell.row())
            .flatMap(id -> plan.get(BusinessUnit.class, id).parent())
            .map(this::name),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local),
        at.start(),
        at.end(),
        cell.inFlight(),
        cell.assumed(),
        cell.combined(),
        cell.sum(),
        cell.over(),
        grid.inFlight(cell.row(), at).stream().map(ExposureFile::inFlight).toList(),
        grid.shared(cell.row(), at).stream().map(this::shared).toList());
  }

  private String name(Id<BusinessUnit> unit) {
    return plan.get(BusinessUnit.class, unit).name();
  }

  private static InFlight inFlight(Flight flight) {
    String level =
        flight.risk().known().map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("unknown");
    return new InFlight(flight.deployment().key(), level, flight.probability());
  }

  private Shared shared(SharedItem item) {
    return new Shared(
        item.name(), item.by().stream().map(id -> plan.get(Deployment.class, id).key()).toList());
  }
}
