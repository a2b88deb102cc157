package org.slipway.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.slipway.core.plan.Plan;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** All views in their frame, in a scene without a window. On the FX thread. */
final class Frame {

  final MemorySession session;
  final Views views;
  final Scene scene;

  /** The sample in the view of this id. */
  Frame(String view, double width, double height, Look look) {
    this(Sample.plan(), view, width, height, look);
  }

  Frame(Plan plan, String view, double width, double height, Look look) {
    session = MemorySession.of(plan, Sample.NOW);
    views =
        new Views(session, new InlineTasks(), new Notices(session::now), new Pictures.NoDoors());
    scene = new Scene(views.shell(), width, height);
    views.begin(view);
    wear(look);
  }

  /** Wears a look, and is laid out until nothing moves any more. */
  void wear(Look look) {
    Themes.wear(scene, look);
    settle();
  }

  void settle() {
    for (int i = 0; i < 6; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /**
   * A word, an icon or a part with a name.
   *
   * @param says words, their size and colour
   */
  record Stand(String name, String says, Bounds at) {

    /** Whether they differ by no more than the rounding to whole pixels. */
    boolean isLike(Stand other) {
      return name.equals(other.name)
          && says.equals(other.says)
          && Math.abs(at.getMinX() - other.at.getMinX()) <= 1.5
          && Math.abs(at.getMinY() - other.at.getMinY()) <= 1.5
          && Math.abs(at.getWidth() - other.at.getWidth()) <= 1.5
          && Math.abs(at.getHeight() - other.at.getHeight()) <= 1.5;
    }
  }

  /** What is shown, and where it stands. */
  List<Stand> state() {
    var state = new ArrayList<Stand>();
    walk(scene.getRoot(), state);
    return state;
  }

  private static void walk(Node node, List<Stand> state) {
    if (!node.isVisible()) {
      return;
    }
    if (node.getId() != null || node instanceof Labeled || node instanceof Text) {
      String name = node.getId() == null ? node.getClass().getSimpleName() : node.getId();
      Bounds at = node.localToScene(node.getLayoutBounds());
      state.add(new Stand(name, said(node), at));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, state));
    }
  }

  private static String said(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText() + labeled.getFont().getSize();
      case Text text -> text.getText() + text.getFill();
      default -> "";
    };
  }
}
