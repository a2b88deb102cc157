package org.slipway.ui.control;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Letters typed in a table jump to the next row that starts with them. */
public final class TypeAhead<T> {

  private static final long PAUSE = Duration.ofMillis(900).toNanos();

  private final TableView<T> table;
  private final Function<T, String> name;
  private final LongSupplier nanos;
  private final StringBuilder typed = new StringBuilder();
  private long last;

  private TypeAhead(TableView<T> table, Function<T, String> name, LongSupplier nanos) {
    this.table = table;
    this.name = name;
    this.nanos = nanos;
  }

  /** Listens in a table; {@code name} is what the letters are compared with. */
  public static <T> void in(TableView<T> table, Function<T, String> name) {
    var ahead = new TypeAhead<>(table, name, System::nanoTime);
    table.addEventHandler(KeyEvent.KEY_TYPED, ahead::typed);
  }

  private void typed(KeyEvent press) {
    String letter = press.getCharacter();
    boolean plain = !press.isShortcutDown() && !press.isAltDown() && letter.length() == 1;
    if (!plain
        || !Character.isLetterOrDigit(letter.charAt(0))
        || press.getTarget() instanceof TextInputControl) {
      return;
    }
    long now = nanos.getAsLong();
    if (now - last > PAUSE) {
      typed.setLength(0);
    }
    last = now;
    typed.append(letter.toLowerCase(Locale.ROOT));
    jump();
  }

  private void jump() {
    int rows = table.getItems().size();
    int from = Math.max(0, table.getSelectionModel().getSelectedIndex());
    int step = typed.length() == 1 ? 1 : 0;
    for (int i = 0; i < rows; i++) {
      int row = (from + step + i) % rows;
      String text = name.apply(table.getItems().get(row)).toLowerCase(Locale.ROOT);
      if (text.startsWith(typed.toString())) {
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - 3));
        return;
      }
    }
  }
}
