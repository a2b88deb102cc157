package org.slipway.ui.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.SeriesChange;
import org.slipway.core.calendar.SeriesChange.Reach;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.Series;
import org.slipway.core.time.WorkingDays;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Session;

/** Asks which occurrences of a recurring record a change is about, before its card opens. */
final class SeriesForm {

  private static final int SHOWN = 24;

  private final Session session;
  private final Texts texts;
  private final PlanRecord record;
  private final Layers layers;
  private final Consumer<RecordViewModel> next;
  private final Recurrence when;
  private final WorkingDays days;
  private final List<Occurrence> occurrences;
  private final Pick which;
  private final Pick reach;

  /**
   * @param pointed an instant of the occurrence that is meant; empty: nobody pointed at one
   * @param next opens the card
   */
  SeriesForm(
      Session session,
      PlanRecord record,
      Optional<Instant> pointed,
      Layers layers,
      Consumer<RecordViewModel> next) {
    this.session = session;
    this.record = record;
    this.layers = layers;
    this.next = next;
    texts = session.texts();
    when = SeriesChange.when(record).orElseThrow();
    days = Holidays.of(session.plan(), SeriesChange.holidays(record));
    Instant from =
        pointed
            .map(at -> at.minus(java.time.Duration.between(when.start(), when.end()).plusDays(1)))
            .orElse(session.now());
    occurrences = Recurrences.upcoming(when, days, from, SHOWN).occurrences();
    which = new Pick(occurrences.stream().map(this::line).toList(), "");
    which.setId("series-occurrence");
    which.getSelectionModel().select(index(pointed));
    reach = new Pick(reaches().stream().map(this::word).toList(), "");
    reach.setId("series-reach");
    reach.setValue(word(pointed.isPresent() && !occurrences.isEmpty() ? Reach.THIS : Reach.ALL));
  }

  private int index(Optional<Instant> pointed) {
    for (int i = 0; i < occurrences.size() && pointed.isPresent(); i++) {
      if (occurrences.get(i).at().contains(pointed.get())) {
        return i;
      }
    }
    return 0;
  }

  private Set<Reach> reaches() {
    Set<Reach> all = EnumSet.allOf(Reach.class);
    if (!Series.canCut(when)) {
      all.remove(Reach.FOLLOWING);
    }
    if (occurrences.isEmpty()) {
      all.remove(Reach.THIS);
      all.remove(Reach.FOLLOWING);
    }
    return all;
  }

  private String word(Reach each) {
    return Fields.term(texts, each);
  }

  private String line(Occurrence occurrence) {
    return Times.stretch(occurrence.at(), when.zone(), texts.locale());
  }

  void open() {
    Form form =
        new Form(texts.get("series.title", Names.of(session.plan(), record)))
            .with("reach", texts.get("series.reach"), reach)
            .with("occurrence", texts.get("series.occurrence"), which)
            .saying(texts.get(Series.canCut(when) ? "series.help" : "series.weeks"));
    form.setId("series-form");
    form.asking(texts.get("series.ok"), texts.get("form.cancel"), () -> take(form), layers::close);
    which.disableProperty().bind(reach.valueProperty().isEqualTo(word(Reach.ALL)));
    layers.show(form, reach);
  }

  private void take(Form form) {
    Reach chosen =
        reaches().stream().filter(r -> word(r).equals(reach.getValue())).findFirst().orElseThrow();
    if (chosen == Reach.ALL) {
      layers.close();
      next.accept(RecordViewModel.of(session, record));
      return;
    }
    Optional<RecordViewModel> model = part(chosen);
    var wrong = new ArrayList<Form.Problem>();
    if (model.isEmpty()) {
      wrong.add(new Form.Problem("occurrence", texts.get("series.gone")));
    }
    if (form.shown(wrong)) {
      layers.close();
      next.accept(model.orElseThrow());
    }
  }

  private Optional<RecordViewModel> part(Reach chosen) {
    Occurrence occurrence = occurrences.get(which.getSelectionModel().getSelectedIndex());
    Optional<LocalDateTime> start = Series.startOf(when, days, occurrence);
    return start.map(
        at -> {
          var head = session.newHead(record.kind().type());
          SeriesChange change =
              chosen == Reach.THIS
                  ? SeriesChange.one(session.plan(), record, head, at, occurrence)
                  : SeriesChange.following(session.plan(), record, head, at);
          return change.beside().isEmpty()
              ? RecordViewModel.of(session, record)
              : RecordViewModel.part(session, record, change, chosen);
        });
  }
}
