package org.slipway.ui.graph;

import org.slipway.core.graph.Matrix;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.DependencyMatrix;

/** The matrix in order, the cell the reader is on, and the first row and column in sight. */
final class MatrixSight {

  private final ComponentGraph graph;
  private final Matrix matrix;
  private final int[] order;
  private int row;
  private int column;
  private int top;
  private int left;
  private double head = MatrixScene.NUMBERS;

  MatrixSight(ComponentGraph graph) {
    this.graph = graph;
    matrix = DependencyMatrix.bySystem(graph);
    order = matrix.nodes();
  }

  ComponentGraph graph() {
    return graph;
  }

  Matrix matrix() {
    return matrix;
  }

  int size() {
    return order.length;
  }

  /** The component at a place. */
  int node(int place) {
    return order[place];
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /** Height of what stands over the columns. */
  double head() {
    return head;
  }

  /** Gives what stands over the columns another height. */
  void head(double height) {
    head = height;
  }

  int top() {
    return top;
  }

  int left() {
    return left;
  }

  /** Goes to a cell, or as near as there is one. */
  void go(int toRow, int toColumn) {
    row = Math.clamp(toRow, 0, Math.max(0, size() - 1));
    column = Math.clamp(toColumn, 0, Math.max(0, size() - 1));
  }

  /** Brings the cell into sight where so many rows and columns have room. */
  void reveal(int rows, int columns) {
    top = Math.clamp(top, Math.max(0, row - rows + 1), row);
    left = Math.clamp(left, Math.max(0, column - columns + 1), column);
  }

  void scroll(int down, int right, int rows, int columns) {
    top = Math.clamp(top + down, 0, Math.max(0, size() - rows));
    left = Math.clamp(left + right, 0, Math.max(0, size() - columns));
  }
}
