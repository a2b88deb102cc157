package org.slipway.ui.graph;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A row of the tree whose rows below are made when they are asked for: circles never end. */
final class StepItem extends TreeItem<Step> {

  private final Function<Step, List<Step>> next;
  private boolean made;

  StepItem(Step step, Function<Step, List<Step>> next) {
    super(step);
    this.next = next;
  }

  @Override
  public ObservableList<TreeItem<Step>> getChildren() {
    if (!made) {
      made = true;
      super.getChildren().setAll(below());
    }
    return super.getChildren();
  }

  private List<StepItem> below() {
    return next.apply(getValue()).stream().map(step -> new StepItem(step, next)).toList();
  }

  @Override
  public boolean isLeaf() {
    return made ? super.getChildren().isEmpty() : next.apply(getValue()).isEmpty();
  }
}
