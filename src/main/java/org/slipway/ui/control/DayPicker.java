package org.slipway.ui.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * A field for a day, {@code 29 Sep 2026}, with a month to choose from. It takes every form that
 * {@link DayReader} knows; what is no day leaves the one before. On the FX thread.
 */
public final class DayPicker extends DatePicker {

  /**
   * @param today where the user is, for days without a year and for words as {@code tomorrow}
   */
  public DayPicker(String id, Texts texts, Supplier<LocalDate> today) {
    setId(id);
    setMaxWidth(Double.MAX_VALUE);
    addEventHandler(KeyEvent.KEY_RELEASED, this::selectWhole);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return Optional.ofNullable(day)
                .map(date -> Times.date(date, texts.locale()))
                .orElse("");
          }

          @Override
          public @Nullable LocalDate fromString(String typed) {
            return new DayReader(texts, today.get()).read(typed).orElse(getValue());
          }
        });
  }

  /**
   * What is typed takes the place of the day, as in every field that is reached by the Tab key; the
   * toolkit's would put it in front of the day.
   */
  private void selectWhole(KeyEvent released) {
    if (released.getCode() == KeyCode.TAB) {
      getEditor().selectAll();
    }
  }
}
