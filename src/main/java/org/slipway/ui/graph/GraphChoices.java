package org.slipway.ui.graph;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** How the reader looks at the graph. */
final class GraphChoices {

  private final ObjectProperty<GraphFace> face = new SimpleObjectProperty<>(GraphFace.PICTURE);
  private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.COMPONENTS);
  private final ObjectProperty<Hops> hops = new SimpleObjectProperty<>(Hops.ALL);
  private final ObjectProperty<Sides> direction = new SimpleObjectProperty<>(Sides.BOTH);
  private final BooleanProperty critical = new SimpleBooleanProperty();
  private final BooleanProperty blast = new SimpleBooleanProperty();
  private final StringProperty sought = new SimpleStringProperty("");

  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  GraphChoices() {
    List.<ObservableValue<?>>of(hops, direction, critical, blast, sought)
        .forEach(choice -> choice.addListener((_, _, _) -> changes.set(changes.get() + 1)));
    face.addListener((_, _, now) -> agree(now == GraphFace.MATRIX, subject, Subject.COMPONENTS));
    subject.addListener(
        (_, _, now) ->
            agree(
                now != Subject.COMPONENTS && face.get() == GraphFace.MATRIX,
                face,
                GraphFace.PICTURE));
  }

  /** The matrix is of components alone. */
  private static <T> void agree(boolean otherwise, ObjectProperty<T> choice, T to) {
    if (otherwise) {
      choice.set(to);
    }
  }

  /** Counts the changes of what is brought out. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  ObjectProperty<GraphFace> face() {
    return face;
  }

  ObjectProperty<Subject> subject() {
    return subject;
  }

  /** How far from what is selected the rest is dimmed. */
  ObjectProperty<Hops> hops() {
    return hops;
  }

  ObjectProperty<Sides> direction() {
    return direction;
  }

  /** Whether critical paths are brought out. */
  BooleanProperty critical() {
    return critical;
  }

  /** Whether what the selected one touches is brought out. */
  BooleanProperty blast() {
    return blast;
  }

  /** Words that the names of what is looked for hold; empty: nothing is looked for. */
  StringProperty sought() {
    return sought;
  }
}
