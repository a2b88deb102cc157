package org.slipway.ui.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.slipway.ui.control.Words;

/**
 * One row of a small table. Its fields stand beside each other, each as wide as what it holds asks
 * for; where there is no room for that they stand in several lines, each under its own label. It is
 * never wider than its place. On the FX thread.
 */
final class FieldsRow extends Region {

  /** How wide a letter is that is typed, and what is between fields, in sizes of the labels. */
  private static final double LETTER = 0.5;

  private static final double BESIDE = 0.45;
  private static final double BELOW = 0.25;

  /** What is free below a row of several lines. */
  private static final double APART = 0.9;

  /**
   * A field of the row.
   *
   * @param need how many letters it shows at once
   */
  record Field(String label, Node node, double need) {}

  private record Cell(Label label, Node node, double need) {}

  /** Fields beside each other, and where they stand. */
  private record Line(List<Cell> cells, double room, double beside) {

    double letters() {
      return cells.stream().mapToDouble(Cell::need).sum();
    }

    double width(Cell cell) {
      return (room - beside * cells.size()) * cell.need() / letters();
    }

    double labels() {
      return cells.stream().mapToDouble(c -> c.label().prefHeight(width(c))).max().orElse(0);
    }

    double fields() {
      return cells.stream().mapToDouble(c -> height(c.node(), width(c))).max().orElse(0);
    }
  }

  private final List<Cell> cells;
  private final Region tools;
  private final Label message;
  private final boolean heads;

  /**
   * @param tools what can be done with the row, at its end
   * @param message what is wrong with one of the fields, below them
   * @param heads whether the labels are shown where all fields stand in one line too
   */
  FieldsRow(List<Field> fields, Region tools, Label message, boolean heads) {
    cells = fields.stream().map(FieldsRow::cell).toList();
    this.tools = tools;
    this.message = message;
    this.heads = heads;
    cells.forEach(cell -> getChildren().addAll(cell.label(), cell.node()));
    getChildren().addAll(tools, message);
  }

  private static Cell cell(Field field) {
    Label label = Words.wrapped(field.label(), "form-label");
    label.setLabelFor(field.node());
    return new Cell(label, field.node(), field.need());
  }

  /** The field to begin with. */
  Node begin() {
    return cells.getFirst().node();
  }

  /** In how many lines its fields stand now. */
  int lines() {
    return lines(getWidth()).size();
  }

  private double type() {
    return cells.getFirst().label().getFont().getSize();
  }

  private List<Line> lines(double width) {
    int all = cells.size();
    return IntStream.of(all, (all + 1) / 2, 1)
        .mapToObj(beside -> lines(width, beside))
        .filter(lines -> lines.stream().allMatch(this::fits))
        .findFirst()
        .orElseGet(() -> lines(width, 1));
  }

  private List<Line> lines(double width, int beside) {
    double beginning = width - tools.prefWidth(-1); // the tools stand beside the first line
    var lines = new ArrayList<Line>();
    for (int from = 0; from < cells.size(); from += beside) {
      List<Cell> some = cells.subList(from, Math.min(from + beside, cells.size()));
      lines.add(new Line(some, from == 0 ? beginning : width, BESIDE * type()));
    }
    return lines;
  }

  private boolean fits(Line line) {
    return line.cells().stream()
        .allMatch(cell -> line.width(cell) >= LETTER * type() * cell.need());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return wanted();
  }

  /** As wide as it has to be for one line. */
  private double wanted() {
    double letters = cells.stream().mapToDouble(Cell::need).sum();
    return Math.ceil(tools.prefWidth(-1) + type() * (LETTER * letters + BESIDE * cells.size()) + 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width > 0 ? width : wanted();
    List<Line> lines = lines(wide);
    double below = message.isManaged() ? height(message, wide) : 0;
    double high = lines.stream().mapToDouble(line -> top(lines, line) + line.fields()).sum();
    return snapSizeY(high + gaps(lines) + below);
  }

  private double gaps(List<Line> lines) {
    return type() * (BELOW * lines.size() + (lines.size() > 1 ? APART : 0));
  }

  /** How high the labels of a line are, where they are shown. */
  private double top(List<Line> lines, Line line) {
    return heads || lines.size() > 1 ? line.labels() : 0;
  }

  private static double height(Node node, double width) {
    return Math.max(node.minHeight(width), node.prefHeight(width));
  }

  @Override
  protected void layoutChildren() {
    List<Line> lines = lines(getWidth());
    double y = 0;
    for (Line line : lines) {
      y += place(line, y, top(lines, line)) + BELOW * type();
    }
    double first = lines.getFirst().fields();
    double wide = tools.prefWidth(-1);
    put(tools, getWidth() - wide, top(lines, lines.getFirst()), wide, first);
    if (message.isManaged()) {
      put(message, 0, y, getWidth(), height(message, getWidth()));
    }
  }

  /** Lays a line out and answers with how high it is. */
  private double place(Line line, double y, double top) {
    double high = line.fields();
    double x = 0;
    for (Cell cell : line.cells()) {
      double width = line.width(cell);
      double label = cell.label().prefHeight(width);
      cell.label().setVisible(top > 0);
      put(cell.label(), x, y + Math.max(0, top - label), width, label);
      put(cell.node(), x, y + top, width, height(cell.node(), width));
      x += width + line.beside();
    }
    return top + high;
  }

  private void put(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
  }
}
