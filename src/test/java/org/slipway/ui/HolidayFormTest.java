package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** Filling a holiday calendar in the window: chosen, refused, seen before it is taken, undone. */
class HolidayFormTest {

  private final Bench bench = Bench.onScreen(() -> new Bench(MemorySession.ofSample()));

  @SuppressWarnings("unchecked")
  private ComboBox<String> box(String id) {
    return (ComboBox<String>) bench.view.lookup("#" + id);
  }

  private void save() {
    ((Button) bench.view.lookup("#form-ok")).fire();
  }

  private String changes() {
    return ((Parent) bench.view.lookup("#holiday-changes"))
        .getChildrenUnmodifiable().stream()
            .map(line -> ((Label) line).getText())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void bavariaIsFilledForFourYearsAndTakenBackByOneUndo() {
    Bench.onScreen(
        () -> {
          Themes.wear(bench.scene(1024, 768), Look.PLAIN);
          bench.actions.run("holidays.fill");
          bench.view.applyCss();
          bench.view.layout();
          save();
          assertTrue(bench.view.layers().isOpen(), "no country yet");
          box("holiday-country").setValue("Germany");
          assertTrue(box("holiday-part").getItems().contains("Bavaria"));
          box("holiday-part").setValue("Bavaria");
          ((TextField) bench.view.lookup("#holiday-years")).setText("2026");
          assertTrue(changes().contains("Epiphany"), changes());
          save();
          assertFalse(bench.view.layers().isOpen());
          HolidayCalendar filled = calendar("Germany, Bavaria");
          assertEquals(java.util.List.of(2026), filled.years());
          assertEquals(
              "Germany, Bavaria: 12 days come, none goes.",
              bench.shell.notices().all().getFirst().sentence());
          bench.actions.run("edit.undo");
          assertEquals(Sample.plan(), bench.session.plan());
          return true;
        });
  }

  private HolidayCalendar calendar(String name) {
    return bench.session.plan().holidayCalendars().values().stream()
        .filter(calendar -> calendar.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
