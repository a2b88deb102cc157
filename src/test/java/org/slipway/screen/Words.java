package org.slipway.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.slipway.ui.control.Icon;

/** All words that a view shows, each where it can be seen. On the FX thread. */
public final class Words {

  /**
   * @param seen the part of it that is not behind an edge, in the scene
   */
  private record Word(Text text, Bounds seen) {}

  /** Words may touch by so many pixels: the white above and below letters. */
  private static final double TOUCH = 3;

  /** A word that is wider than this, in em, may be broken. */
  private static final double LONG = 9;

  private final List<Word> words = new ArrayList<>();

  private Words() {}

  /** The words of this node and of everything in it. */
  public static Words of(Parent root) {
    var all = new Words();
    all.gather(root, root.localToScene(root.getLayoutBounds()));
    return all;
  }

  private void gather(Node node, Bounds window) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds seen = window;
    if (node.getClip() != null) {
      seen = both(seen, node.localToScene(node.getClip().getBoundsInParent()));
    }
    if (node instanceof Text text && !(node instanceof Icon) && !text.getText().isBlank()) {
      Bounds at = both(seen, text.localToScene(text.getLayoutBounds()));
      if (at.getWidth() > 0 && at.getHeight() > 0) {
        words.add(new Word(text, at));
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        gather(child, seen);
      }
    }
  }

  private static Bounds both(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
    double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
    return new BoundingBox(x, y, width, height);
  }

  /** What a reader would stumble over, a line each; empty where all can be read. */
  public List<String> faults() {
    var faults = new ArrayList<String>();
    for (Word word : words) {
      if (isCut(word)) {
        faults.add("cut: " + says(word));
      }
      if (isBeyondItsCell(word)) {
        faults.add("beyond its cell: " + says(word));
      }
      broken(word).ifPresent(part -> faults.add("broken: '" + part + "' of " + says(word)));
    }
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        if (overlap(words.get(i), words.get(j))) {
          faults.add("over one another: " + says(words.get(i)) + " and " + says(words.get(j)));
        }
      }
    }
    return faults;
  }

  private static String says(Word word) {
    String all =
        word.text().getParent() instanceof Labeled label && label.getText() != null
            ? label.getText()
            : word.text().getText();
    return "'"
        + all
        + "' at "
        + Math.round(word.seen().getMinX())
        + ", "
        + Math.round(word.seen().getMinY())
        + " in "
        + place(word.text());
  }

  private static String place(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return "#" + at.getId();
      }
    }
    return "the window";
  }

  /** Whether a label shows less than its words. */
  private static boolean isCut(Word word) {
    return word.text().getParent() instanceof Labeled label
        && label.getText() != null
        && !bare(word.text().getText()).equals(bare(label.getText()));
  }

  private static boolean isBeyondItsCell(Word word) {
    Text text = word.text();
    for (Node at = text.getParent(); at != null; at = at.getParent()) {
      if (at instanceof TableCell<?, ?> cell) {
        double end = cell.sceneToLocal(text.localToScene(text.getLayoutBounds())).getMaxX();
        return end > cell.getWidth() + 1;
      }
    }
    return false;
  }

  /** A word that is wider than the lines it stands in, where a column could hold it. */
  private static Optional<String> broken(Word word) {
    double room = word.text().getWrappingWidth();
    return room <= 0
        ? Optional.empty()
        : Stream.of(word.text().getText().split("\\s+"))
            .filter(part -> wide(part, word.text()) > room + 1)
            .filter(part -> wide(part, word.text()) < LONG * word.text().getFont().getSize())
            .findFirst();
  }

  private static double wide(String part, Text like) {
    var alone = new Text(part);
    alone.setFont(like.getFont());
    return alone.getLayoutBounds().getWidth();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s_]", "");
  }

  private static boolean overlap(Word one, Word other) {
    Bounds both = both(one.seen(), other.seen());
    return both.getWidth() > TOUCH && both.getHeight() > TOUCH;
  }
}
