package org.slipway.ui.graph;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.slipway.core.plan.Ref;
import org.slipway.layout.ElkLayout;
import org.slipway.scene.Box;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** The graph on a desk, with a hand on it. */
final class GraphDesk implements AutoCloseable {

  private static final double WIDTH = 1300;
  private static final double HEIGHT = 860;

  final MemorySession session;
  final GraphViewModel model;
  final Actions actions;
  final Hand hand;

  private GraphDesk(MemorySession session, GraphViewModel model, Actions actions, Hand hand) {
    this.session = session;
    this.model = model;
    this.actions = actions;
    this.hand = hand;
  }

  static GraphDesk over(MemorySession session, Look look) {
    var actions = new Actions();
    var model = new AtomicReference<GraphViewModel>();
    Layers layers =
        Screen.on(
            () -> {
              var holder = new AtomicReference<Layers>();
              new RecordFlow(session, actions, holder::get, _ -> {}).register();
              actions.add(Action.always("file.import", "Import", "", "mdi2i-import", () -> {}));
              model.set(new GraphViewModel(session, new InlineTasks(), new ElkLayout()));
              holder.set(
                  new Layers(new GraphView(model.get(), actions, holder::get, (_, _) -> {})));
              actions.show("graph");
              return holder.get();
            });
    return new GraphDesk(session, model.get(), actions, new Hand(layers, WIDTH, HEIGHT, look));
  }

  /** Does something on the thread of the window, and waits until it is shown. */
  void run(Runnable what) {
    Screen.on(
        () -> {
          what.run();
          return true;
        });
    hand.settle();
  }

  void select(Ref ref) {
    run(() -> session.selection().set(Optional.of(ref)));
  }

  GraphPane pane() {
    return (GraphPane) hand.get("#graph-picture");
  }

  /** Draws from one card to another by their ids. */
  void draw(String from, String to) {
    run(
        () -> {
          fire(MouseEvent.MOUSE_PRESSED, from);
          fire(MouseEvent.MOUSE_DRAGGED, to);
          fire(MouseEvent.MOUSE_RELEASED, to);
        });
  }

  private void fire(EventType<MouseEvent> type, String id) {
    Box card = Objects.requireNonNull(pane().laid().nodes().get(id), id);
    Box box = pane().sight().frame().inPicture(card);
    Point2D at = pane().localToScene(box.x() + box.width() / 2, box.y() + box.height() / 2);
    Event.fireEvent(pane(), Mice.at(type, at.getX(), at.getY()));
  }

  @Override
  public void close() {
    hand.close();
  }
}
