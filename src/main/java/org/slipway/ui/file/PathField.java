package org.slipway.ui.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.ui.control.Icons;

/** A path: typed, chosen by the button beside it, or dropped on it. */
public final class PathField extends HBox {

  private final TextField field = new TextField();
  private final Button choose;
  private Optional<Path> chosen = Optional.empty();

  /**
   * @param id of the field; that of the button is the same with {@code -choose}
   * @param words on the button
   * @param ask opens a dialog near the path that stands in the field
   */
  public PathField(
      String id, String words, Optional<Path> start, Function<Optional<Path>, Optional<Path>> ask) {
    choose = new Button(words, Icons.of("mdi2f-folder-open-outline"));
    choose.setId(id + "-choose");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(_ -> ask.apply(path()).ifPresent(this::choose));
    field.setId(id);
    field.setText(start.map(Path::toString).orElse(""));
    HBox.setHgrow(field, Priority.ALWAYS);
    getStyleClass().add("path-field");
    getChildren().addAll(field, choose);
    Drops.of(this, files -> choose(files.getFirst()));
  }

  /** Where typing goes. */
  public TextField field() {
    return field;
  }

  /** Puts a path in, as the button does. */
  public void choose(Path path) {
    chosen = Optional.of(path);
    field.setText(path.toString());
    field.requestFocus();
    field.end();
  }

  /** What stands in the field; empty where nothing does, or no path of this system. */
  public Optional<Path> path() {
    String text = field.getText().strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether what stands in the field came from the dialog or a drop, not from typing. */
  public boolean isChosen() {
    return chosen.isPresent() && chosen.equals(path());
  }
}
