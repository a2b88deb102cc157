package org.slipway.screen;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real stage under mouse and keyboard, without a display: the toolkit's own robot. Called off the
 * FX thread.
 */
public final class Hand implements AutoCloseable {

  /** How often something is looked for again that moved before it was pressed. */
  private static final int TRIES = 20;

  private final Robot robot = Screen.on(Robot::new);
  private final Stage stage;
  private final Scene scene;
  private final BooleanSupplier busy;

  /** Shows a view in a window of this size. */
  public Hand(Parent view, double width, double height, Look look) {
    this(view, width, height, look, () -> false);
  }

  /**
   * Shows a view in a window of this size.
   *
   * @param busy whether there is work beside the window whose end it has not been told of: after
   *     whatever is done to the window, that is waited for
   */
  public Hand(Parent view, double width, double height, Look look, BooleanSupplier busy) {
    this.busy = busy;
    stage = Screen.on(Stage::new);
    scene = Screen.on(() -> new Scene(view, width, height));
    Screen.on(
        () -> {
          Themes.wear(scene, look);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          stage.requestFocus();
          return true;
        });
    settle();
  }

  public Scene scene() {
    return scene;
  }

  /** Waits until what was asked for by now has happened, and lays the window out. */
  public void settle() {
    layOut();
    while (busy.getAsBoolean()) {
      waitFor(() -> !busy.getAsBoolean());
      layOut();
    }
  }

  private void layOut() {
    for (int i = 0; i < 3; i++) {
      Screen.on(
          () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
          });
    }
  }

  /** Gives the window another width, and waits until it has it. */
  public void widen(double width) {
    Screen.on(
        () -> {
          stage.setWidth(width);
          return true;
        });
    until(() -> scene.getWidth() == width);
  }

  /** Waits for something that happens beside the window. */
  public void until(BooleanSupplier there) {
    waitFor(() -> Screen.on(there::getAsBoolean));
    settle();
  }

  private static void waitFor(BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, there::getAsBoolean);
    } catch (TimeoutException late) {
      throw new AssertionError("did not happen in time", late);
    }
  }

  /** Waits until something of this selector is shown. */
  public Hand untilShown(String selector) {
    until(() -> find(selector).isPresent());
    return this;
  }

  public Optional<Node> find(String selector) {
    boolean id = selector.startsWith("#");
    Set<Node> found = scene.getRoot().lookupAll(id ? "*" : selector);
    return found.stream()
        .filter(node -> !id || selector.substring(1).equals(node.getId()))
        .filter(Hand::isShown)
        .findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  public Node get(String selector) {
    return Screen.on(() -> find(selector))
        .orElseThrow(() -> new AssertionError("nothing shown is " + selector));
  }

  public Hand click(String selector) {
    return click(get(selector));
  }

  public Hand click(Node node) {
    return press(node, 1);
  }

  public Hand doubleClick(Node node) {
    return press(node, 2);
  }

  private Hand press(Node node, int times) {
    Bounds at = Screen.on(() -> node.localToScreen(node.getBoundsInLocal()));
    moveTo(new Point2D(at.getCenterX(), at.getCenterY()));
    boolean pressed = false;
    for (int tries = 0; !pressed && tries < TRIES; tries++) {
      pressed = Screen.on(() -> pressedAt(node, times));
      settle();
    }
    if (!pressed) {
      throw new AssertionError("does not stand still: " + node);
    }
    return this;
  }

  /** Presses where the pointer already is; else, as when work beside it moved it, goes there. */
  private boolean pressedAt(Node node, int times) {
    Bounds at = node.localToScreen(node.getBoundsInLocal());
    var middle = new Point2D(at.getCenterX(), at.getCenterY());
    if (robot.getMousePosition().distance(middle) > 1) {
      robot.mouseMove(middle);
      return false;
    }
    for (int i = 0; i < times; i++) {
      robot.mousePress(MouseButton.PRIMARY);
      robot.mouseRelease(MouseButton.PRIMARY);
    }
    return true;
  }

  /** Moves the pointer to a point of the screen. */
  public Hand moveTo(Point2D at) {
    Screen.on(
        () -> {
          robot.mouseMove(at);
          return true;
        });
    settle();
    return this;
  }

  /** Presses the mouse where the pointer is, and keeps it pressed until {@link #release}. */
  public Hand hold() {
    Screen.on(
        () -> {
          robot.mousePress(MouseButton.PRIMARY);
          return true;
        });
    settle();
    return this;
  }

  /** Lets go of the mouse where the pointer is. */
  public Hand release() {
    Screen.on(
        () -> {
          robot.mouseRelease(MouseButton.PRIMARY);
          return true;
        });
    settle();
    return this;
  }

  /** Puts a text in place of what stands in a field, by mouse and keys. */
  public Hand fill(String selector, String text) {
    click(selector);
    return push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).write(text);
  }

  /** Types characters into what has the focus. */
  public Hand write(String text) {
    Screen.on(
        () -> {
          for (String letter : text.split("(?!^)", -1)) {
            Node target = scene.getFocusOwner();
            Event.fireEvent(
                target,
                new KeyEvent(
                    KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
          }
          return true;
        });
    settle();
    return this;
  }

  /** Presses keys together. */
  public Hand push(KeyCode... keys) {
    Screen.on(
        () -> {
          List.of(keys).forEach(robot::keyPress);
          List.of(keys).reversed().forEach(robot::keyRelease);
          return true;
        });
    settle();
    return this;
  }

  /** Drags files from outside over a node and lets them go there. */
  public Hand drop(Node target, Path... files) {
    Screen.on(
        () -> {
          Dragboard board = dragboard(files);
          for (EventType<DragEvent> type :
              List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED, DragEvent.DRAG_EXITED)) {
            Event.fireEvent(
                target,
                new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, target, null));
          }
          return true;
        });
    settle();
    return this;
  }

  /** A dragboard as the system hands it over; the toolkit has no public way to make one. */
  private static Dragboard dragboard(Path... files) throws ReflectiveOperationException {
    TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
    var peer =
        (TKClipboard)
            Proxy.newProxyInstance(
                Hand.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, args) ->
                    method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, args));
    Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
    made.setAccessible(true);
    Dragboard board = made.newInstance(peer);
    var content = new ClipboardContent();
    content.putFiles(Stream.of(files).map(Path::toFile).toList());
    board.setContent(content);
    return board;
  }

  /** The text of a label, a button or a field. */
  public String text(String selector) {
    Node node = get(selector);
    return Screen.on(
        () ->
            switch (node) {
              case Labeled labeled -> labeled.getText();
              case TextInputControl input -> input.getText();
              default -> throw new AssertionError(selector + " has no text");
            });
  }

  /** Keeps a picture where the run asks for pictures ({@code slipway.pictures}). */
  public void keep(String name) {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      Screen.on(
          () -> {
            Files.createDirectories(Path.of(folder));
            return Files.write(Path.of(folder, name + ".png"), Snapshot.png(scene.snapshot(null)));
          });
    }
  }

  @Override
  public void close() {
    Screen.on(
        () -> {
          stage.close();
          return true;
        });
  }
}
