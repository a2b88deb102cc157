package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Recurrence;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** A recurring freeze is changed for one occurrence, for it and all after, or for all. */
class SeriesFormTest {

  private final Freeze first = Sample.plan().freezes().values().iterator().next();
  private final Freeze weekly =
      Shape.with(
          first,
          "when",
          Recurrence.repeating(
              LocalDateTime.parse("2026-09-05T22:00"),
              LocalDateTime.parse("2026-09-06T02:00"),
              ZoneId.of("Europe/Berlin"),
              "FREQ=WEEKLY;BYDAY=SA"));
  private final Plan plan =
      ((Applied.Done) Sample.plan().apply(Edit.put(Phrase.of("edit.unnamed"), weekly))).plan();
  private final Bench bench = Bench.onScreen(() -> new Bench(MemorySession.of(plan, Sample.NOW)));

  @SuppressWarnings("unchecked")
  private ComboBox<String> box(String id) {
    return (ComboBox<String>) bench.view.lookup("#" + id);
  }

  private void begin(String reach, int occurrence) {
    bench.session.selection().set(Optional.of(Ref.of(weekly)));
    bench.actions.run("record.edit");
    settle();
    box("series-reach").setValue(reach);
    box("series-occurrence").getSelectionModel().select(occurrence);
    ok();
    settle();
  }

  private void settle() {
    bench.view.applyCss();
    bench.view.layout();
  }

  private void ok() {
    ((Button) bench.view.layers().top().orElseThrow().lookup("#form-ok")).fire();
  }

  private void type(String id, String text) {
    ((TextField) bench.view.lookup("#" + id)).setText(text);
  }

  @Test
  void oneIsMovedAndOneUndoPutsItBack() {
    Bench.onScreen(
        () -> {
          Themes.wear(bench.scene(1024, 768), Look.PLAIN);
          begin("This one", 1);
          String start = ((TextField) bench.view.lookup("#record-when-start")).getText();
          assertTrue(start.endsWith("22:00"), start);
          type("record-when-end", start.replace("22:00", "23:30"));
          ok();
          assertFalse(bench.view.layers().isOpen());
          assertEquals(plan.freezes().size() + 1, bench.session.plan().freezes().size());
          Freeze left = bench.session.plan().get(Freeze.class, weekly.id());
          assertEquals(1, left.when().except().size());
          assertTrue(bench.actions.get("edit.undo").text().contains("one occurrence"));
          bench.actions.run("edit.undo");
          assertEquals(plan, bench.session.plan());
          return true;
        });
  }

  @Test
  void allThatFollowAreChangedAndTheEarlierStay() {
    Bench.onScreen(
        () -> {
          Themes.wear(bench.scene(1024, 768), Look.PLAIN);
          begin("This and all that follow", 2);
          type("record-name", "Longer freeze");
          ok();
          Freeze left = bench.session.plan().get(Freeze.class, weekly.id());
          assertTrue(left.when().rule().orElseThrow().contains("UNTIL="), left.toString());
          List<Freeze> longer =
              bench.session.plan().freezes().values().stream()
                  .filter(freeze -> freeze.name().equals("Longer freeze"))
                  .toList();
          assertEquals(1, longer.size());
          assertEquals(Optional.of("FREQ=WEEKLY;BYDAY=SA"), longer.getFirst().when().rule());
          bench.actions.run("edit.undo");
          assertEquals(plan, bench.session.plan());
          return true;
        });
  }

  @Test
  void allOfThemAreOneRecord() {
    Bench.onScreen(
        () -> {
          Themes.wear(bench.scene(1024, 768), Look.PLAIN);
          begin("All of them", 0);
          type("record-name", "Another name");
          ok();
          assertEquals(plan.freezes().size(), bench.session.plan().freezes().size());
          assertEquals("Another name", bench.session.plan().get(Freeze.class, weekly.id()).name());
          return true;
        });
  }
}
