package org.slipway.ui.slots;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.Verdict;
import org.slipway.exchange.slot.SlotsAnswer;
import org.slipway.exchange.slot.SlotsFile;
import org.slipway.exchange.slot.SlotsOfMany;
import org.slipway.exchange.slot.SlotsOfManyFile;
import org.slipway.exchange.slot.SlotsWords;
import org.slipway.text.Texts;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Icons;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.Session;

/** Exports what Find slot shows: what one search found, or the plan of many. On the FX thread. */
final class SlotsExport {

  private final SlotsViewModel one;
  private final ManyViewModel many;
  private final ObservableBooleanValue ofMany;
  private final SlotDoors doors;
  private final Session session;

  /**
   * @param ofMany whether the plan of many is shown
   */
  SlotsExport(
      SlotsViewModel one, ManyViewModel many, ObservableBooleanValue ofMany, SlotDoors doors) {
    this.one = one;
    this.many = many;
    this.ofMany = ofMany;
    this.doors = doors;
    session = one.session();
  }

  /** Its button, which rests while there is nothing, or nothing of the present plan. */
  MenuButton button() {
    Texts texts = session.texts();
    var button = new MenuButton(texts.get("findslot.export"), Icons.of("mdi2e-export-variant"));
    button.setId("slots-export");
    button.setMinWidth(Region.USE_PREF_SIZE);
    var csv = new MenuItem(texts.get("findslot.export.csv"));
    csv.setId("slots-export-csv");
    csv.setOnAction(_ -> start(true));
    var json = new MenuItem(texts.get("findslot.export.json"));
    json.setId("slots-export-json");
    json.setOnAction(_ -> start(false));
    button.getItems().setAll(csv, json);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> isBusy() || sheet(true).isEmpty(),
                one.found(),
                one.verdicts(),
                many.planned(),
                many.running(),
                session.showing(),
                ofMany));
    Refused.because(
        button,
        Bindings.createStringBinding(
            () -> texts.get(isBusy() ? "findslot.why.running" : "findslot.why.nothing"),
            many.running(),
            ofMany));
    return button;
  }

  private boolean isBusy() {
    return ofMany.get() && many.running().get().isPresent();
  }

  private void start(boolean table) {
    Outgoing what =
        ofMany.get()
            ? (table ? Outgoing.SLOTS_OF_MANY_TABLE : Outgoing.SLOTS_OF_MANY)
            : (table ? Outgoing.SLOTS_TABLE : Outgoing.SLOTS);
    sheet(table).ifPresent(sheet -> doors.export(what, sheet));
  }

  @SuppressWarnings("ReferenceEquality") // is it the plan that was searched, not one like it
  private Optional<Sheet> sheet(boolean table) {
    Plan present = session.plan();
    return ofMany.get()
        ? many.planned().get().filter(p -> p.before() == present).map(p -> sheet(p, table))
        : one.found()
            .get()
            .filter(f -> f.plan() == present && isJudged(f))
            .map(f -> sheet(f, table));
  }

  /** Whether the verdicts that are shown beside the starts are there. */
  private boolean isJudged(SlotsFound found) {
    return found.slots().isEmpty() || !one.verdicts().get().isEmpty();
  }

  private Sheet sheet(SlotsFound found, boolean table) {
    ZoneId zone = session.zone().get();
    boolean sample = session.showing().get().clockFixed();
    Map<Integer, Verdict> verdicts = one.verdicts().get();
    return new Sheet(
        found.plan(),
        (marked, out) -> {
          var words = new SlotsWords(marked, session.texts(), zone);
          SlotsAnswer said =
              SlotsAnswer.of(words, found.at(), sample, found.request(), found.answer(), verdicts);
          if (table) {
            SlotsFile.csv(marked, said, out);
          } else {
            SlotsFile.json(said, out);
          }
        });
  }

  private Sheet sheet(ManyViewModel.Planned planned, boolean table) {
    ZoneId zone = session.zone().get();
    boolean sample = session.showing().get().clockFixed();
    return new Sheet(
        planned.before(),
        (marked, out) -> {
          var words = new SlotsWords(marked, session.texts(), zone);
          SlotsOfMany said = SlotsOfMany.of(words, sample, planned.answer(), planned.request());
          if (table) {
            SlotsOfManyFile.csv(marked, said, out);
          } else {
            SlotsOfManyFile.json(said, out);
          }
        });
  }
}
