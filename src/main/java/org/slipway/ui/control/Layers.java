package org.slipway.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.ui.task.FxTasks;

/**
 * The window's ground and the cards that lie over it: the palette, forms, messages. Escape closes
 * the top card alone; focus stays in it while it is open and goes back where it was afterwards.
 */
public final class Layers extends StackPane {

  /** A card that a click beside it does not close: something may be entered in it. */
  public interface Firm {}

  private record Card(Region scrim, Node content, @Nullable Node before) {}

  private final Node ground;
  private final Deque<Card> cards = new ArrayDeque<>();
  private @Nullable Texts words;
  private Supplier<Optional<String>> mark = Optional::empty;

  public Layers(Node ground) {
    this.ground = ground;
    getStyleClass().add("layers");
    getChildren().add(ground);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, now) -> keepFocus(now));
              }
            });
  }

  /** From now on it is asked, in these words, before what was entered in a form is lost. */
  public Layers asking(Texts texts) {
    words = texts;
    return this;
  }

  /** From now on these words stand over each card that is opened while there are any. */
  public Layers marking(Supplier<Optional<String>> words) {
    mark = words;
    return this;
  }

  /** The same instead of what somebody else wishes to do. */
  public void leave(Event wish, Runnable then) {
    wish.consume();
    leave(then);
  }

  /** Does what takes all cards away, after a question where something was entered in one. */
  public void leave(Runnable then) {
    if (cards.stream().anyMatch(card -> isEntered(card.content()))) {
      ask(then);
    } else {
      then.run();
    }
  }

  /** The same for one card that wants to go. */
  static void leave(Node card, Runnable close) {
    Node at = card;
    while (at != null && !(at instanceof Layers)) {
      at = at.getParent();
    }
    if (at instanceof Layers layers && layers.isEntered(card)) {
      layers.ask(close);
    } else {
      close.run();
    }
  }

  private boolean isEntered(Node card) {
    return words != null && card instanceof Form form && form.isEntered();
  }

  /** To go on is the answer to Enter and Escape. */
  private void ask(Runnable discarded) {
    Texts texts = Objects.requireNonNull(words);
    var question = new Form(texts.get("form.leave")).saying(texts.get("form.leave-help"));
    question.setId("form-leave");
    question.asking(
        texts.get("form.leave-keep"),
        texts.get("form.leave-discard"),
        this::close,
        () -> {
          close();
          discarded.run();
        });
    show(question, question.first());
  }

  /** Whether a card lies over the ground. */
  public boolean isOpen() {
    return !cards.isEmpty();
  }

  /** The content of the card on top. */
  public Optional<Node> top() {
    return Optional.ofNullable(cards.peek()).map(Card::content);
  }

  /** Lays a card over all and gives {@code focus} the focus. */
  public void show(Region content, Node focus) {
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    var scrim = new VBox(content);
    scrim.getStyleClass().add("scrim");
    mark.get().ifPresent(says -> mark(scrim, says));
    scrim.setAlignment(Pos.TOP_CENTER);
    scrim.setOnMousePressed(
        press -> {
          if (scrim.equals(press.getTarget()) && !(content instanceof Firm)) {
            close();
          }
        });
    content.getStyleClass().add("overlay-card");
    content.setMaxWidth(Region.USE_PREF_SIZE);
    content.setMaxHeight(Region.USE_PREF_SIZE);
    cards.push(new Card(scrim, content, before));
    getChildren().add(scrim);
    scrim.applyCss(); // what scrolls has its content only then, and only then it takes the focus
    focus.requestFocus();
    FxTasks.afterwards(focus::requestFocus);
  }

  private static void mark(VBox scrim, String says) {
    Label label = Words.wrapped(says, "card-mark");
    label.setGraphic(Icons.of("mdi2s-source-branch"));
    scrim.getStyleClass().add("marked");
    scrim.getChildren().addFirst(label);
  }

  /** Takes the top card away; nothing happens where there is none. */
  public void close() {
    if (cards.isEmpty()) {
      return;
    }
    Card top = cards.pop();
    getChildren().remove(top.scrim());
    if (top.before() != null) {
      top.before().requestFocus();
    }
  }

  private void escape(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE && isOpen()) {
      press.consume();
      leave(top().orElseThrow(), this::close);
    }
  }

  private void keepFocus(@Nullable Node now) {
    Card top = cards.peek();
    if (top == null || now == null || isBelow(now, top.content()) || !isBelow(now, ground)) {
      return;
    }
    firstFocusable(top.content()).ifPresent(Node::requestFocus);
  }

  /** Whether a node is another or stands in it. */
  public static boolean isBelow(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the keyboard begins in a view: where the view says, else at its first control that is
   * none of its tools, else at the first of these.
   */
  public static Optional<Node> beginning(Node view) {
    view.applyCss(); // what scrolls has its content only then
    return (view instanceof Home home ? Optional.of(home.home()) : Optional.<Node>empty())
        .filter(node -> isBelow(node, view) && isSeen(node))
        .or(() -> firstFocusable(view, node -> !(node instanceof Toolbar)))
        .or(() -> firstFocusable(view));
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  /** The first thing in a part of the window that the Tab key would go to. */
  public static Optional<Node> firstFocusable(Node node) {
    return firstFocusable(node, _ -> true);
  }

  private static Optional<Node> firstFocusable(Node node, Predicate<Node> entered) {
    if (!node.isVisible() || node.isDisabled() || !entered.test(node)) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(child -> firstFocusable(child, entered))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
