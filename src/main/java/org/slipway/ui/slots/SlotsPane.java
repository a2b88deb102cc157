package org.slipway.ui.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.scene.SlotStrip;
import org.slipway.text.Texts;
import org.slipway.ui.calendar.PictureCanvas;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Tick;
import org.slipway.ui.control.Words;

/** Slots of one deployment: what is asked, the days with all starts, the ranking, what rejects. */
final class SlotsPane extends StackPane {

  /** How many days are drawn at most, and the room for one, in pixels of the picture. */
  private static final int MOST_DAYS = 12;

  private static final double DAY = 70;

  private final SlotsViewModel model;
  private final Texts texts;
  private final SlotDoors doors;
  private final ListView<Slot> slots = new ListView<>();
  private final ListView<RejectedLine> rejected = new ListView<>();
  private final Tick grouped;
  private final VBox none = new VBox();
  private final Label problem = Words.wrapped("", "problem");
  private final PictureCanvas strip;
  private final SlotsResults results;
  private final Whom whom;
  private final SlotsForm form;
  private final SlotsInspector details;
  private final SlotsColumns columns;
  private LocalDate first;
  private boolean wantsFocus;

  SlotsPane(SlotsViewModel model, SlotDoors doors) {
    this.model = model;
    this.doors = doors;
    texts = model.session().texts();
    first = model.from().get();
    strip = new PictureCanvas((measure, width, _) -> SlotStrip.of(shown(), measure, width));
    strip.getStyleClass().add("slots-strip");
    strip.setId("slots-strip");
    strip.setOnMouseClicked(
        click ->
            SlotStrip.startAt(
                    shown(),
                    strip.inPicture(strip.getWidth()),
                    strip.inPicture(click.getX()),
                    strip.inPicture(click.getY()))
                .ifPresent(number -> choose(number - 1)));
    none.getStyleClass().add("slots-none");
    grouped = Tick.whole(texts.get("findslot.grouped"));
    results = new SlotsResults(texts, strip, slots, rejected, none, grouped);
    lists();
    form = new SlotsForm(model, this::asked);
    details = new SlotsInspector(model, this::move, () -> doors.show(model.subject().get()));
    whom = new Whom(model);
    columns = columns();
    getChildren().add(columns);
    model.found().subscribe(_ -> show());
    model.chosen().subscribe(now -> choose(now.intValue()));
    model.verdicts().addListener((_, _, _) -> slots.refresh());
    model.notice().subscribe(this::complain);
  }

  private SlotsColumns columns() {
    problem.setId("slots-problem");
    results.getChildren().addAll(0, List.of(whom, problem));
    return new SlotsColumns(form, results, Optional.of(details));
  }

  void focusForm() {
    form.begin();
  }

  void focusDetails() {
    details.begin();
  }

  /**
   * Says for whom slots are looked for where nothing else says it.
   *
   * @param said whether it is said elsewhere
   */
  void nameUnless(ObservableBooleanValue said) {
    whom.showWhile(columns.formOpen().or(said).not());
  }

  SlotsColumns sides() {
    return columns;
  }

  /** What was asked by a button is answered where it can be seen. */
  private void asked() {
    if (columns.uncover()) {
      focus();
    }
  }

  private void lists() {
    slots.setId("slots-list");
    slots.setCellFactory(_ -> new SlotRow(model, results.fit()));
    slots.setAccessibleText(texts.get("findslot.list"));
    slots
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, now) -> follow(now.intValue()));
    slots.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            press.consume();
            move();
          }
          leave(press);
        });
    slots.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            move();
          }
        });
    grouped.setId("slots-grouped");
    grouped.setOnAction(_ -> showRejected());
    rejected.setId("slots-rejected");
    rejected.setCellFactory(_ -> new RejectedRow(model.session(), results.fit(), this::relax));
    rejected.setAccessibleText(texts.get("findslot.rejected"));
    rejected.setOnKeyPressed(
        press -> {
          RejectedLine chosen = rejected.getSelectionModel().getSelectedItem();
          if (press.getCode() == KeyCode.ENTER && chosen != null) {
            press.consume();
            chosen.by().from().stream().findFirst().ifPresent(ref -> relax(chosen.by(), ref));
          }
          leave(press);
        });
    results
        .fit()
        .addListener(
            (_, _, _) -> {
              slots.refresh();
              rejected.refresh();
            });
    rejected
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::reveal));
  }

  /** Escape goes back; a list would keep it to itself. */
  private void leave(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      doors.back();
    }
  }

  private void follow(int number) {
    if (number >= 0 && number != model.chosen().get()) {
      model.chosen().set(number);
    }
  }

  private void choose(int number) {
    if (number >= 0 && number < slots.getItems().size()) {
      slots.getSelectionModel().select(number);
      slots.scrollTo(Math.max(0, number - 1));
      model.slot().ifPresent(slot -> reveal(slot.start().at()));
    }
    strip.requestLayout();
  }

  private void reveal(RejectedLine line) {
    if (line instanceof RejectedLine.Stretch stretch) {
      reveal(stretch.starts().start());
    }
  }

  /** What is rejected, by time or under its constraints. */
  private void showRejected() {
    List<Rejected> of = model.found().get().map(SlotsFound::rejected).orElse(List.of());
    rejected
        .getItems()
        .setAll(grouped.isSelected() ? RejectedLine.byConstraint(of) : RejectedLine.byTime(of));
  }

  /** Pages the strip to the days of an instant. */
  private void reveal(Instant at) {
    LocalDate day = at.atZone(zone()).toLocalDate();
    int days = days();
    long pages = Math.floorDiv(ChronoUnit.DAYS.between(model.from().get(), day), days);
    first = model.from().get().plusDays(pages * days);
    strip.requestLayout();
  }

  /** As many as have room for their names. */
  private int days() {
    double width = strip.inPicture(strip.getWidth());
    return width <= 0 ? MOST_DAYS : Math.clamp((int) (width / DAY), 2, MOST_DAYS);
  }

  private ZoneId zone() {
    return model.session().zone().get();
  }

  private SlotStrip.Shown shown() {
    List<Slot> found = model.found().get().map(SlotsFound::slots).orElse(List.of());
    var starts = new ArrayList<SlotStrip.Start>();
    for (int number = 0; number < found.size(); number++) {
      Instant at = found.get(number).start().at();
      starts.add(new SlotStrip.Start(at, number + 1, number == model.chosen().get()));
    }
    List<SlotStrip.Stretch> stretches =
        model.found().get().map(SlotsFound::rejected).orElse(List.of()).stream()
            .map(this::stretch)
            .toList();
    return new SlotStrip.Shown(
        first, days(), zone(), texts.locale(), stretches, starts, texts.get("findslot.strip"));
  }

  private SlotStrip.Stretch stretch(Rejected of) {
    return new SlotStrip.Stretch(
        of.starts().start(),
        of.starts().end(),
        SlotLooks.of(of.by()),
        model.session().say(of.by().title()));
  }

  private void show() {
    Optional<SlotsFound> now = model.found().get();
    first = model.from().get();
    slots.getItems().setAll(now.map(SlotsFound::slots).orElse(List.of()));
    showRejected();
    boolean any = !slots.getItems().isEmpty();
    none.getChildren().setAll(now.filter(_ -> !any).map(this::why).orElse(List.of()));
    columns.detailsFull().set(now.isEmpty() || any);
    results.arrange();
    choose(model.chosen().get());
    if (any && wantsFocus) {
      wantsFocus = false;
      slots.requestFocus();
    }
  }

  /** Why there is no start at all. */
  private List<Node> why(SlotsFound now) {
    return switch (now.answer()) {
      case SlotAnswer.Found _ -> List.of();
      case SlotAnswer.Impossible none ->
          new ClashCard(model.session(), this::relax)
              .of(none.clash(), true, none.cheapest().constraints(), none.cheapest().cost(), true);
      case SlotAnswer.NotComputed unknown ->
          ClashCard.sentences(
              texts.get(
                  now.deployment().state().unfinished()
                      ? "findslot.not-computed"
                      : "findslot.over"),
              unknown.missing().stream().map((Phrase p) -> model.session().say(p)).toList());
      case SlotAnswer.NotFoundInTime _ ->
          ClashCard.sentences(texts.get("findslot.stopped"), List.of());
    };
  }

  private void complain(String notice) {
    problem.setText(notice);
    problem.setVisible(!notice.isEmpty());
    problem.setManaged(!notice.isEmpty());
  }

  /** What is in the way is moved by finding its own slot; anything else is shown. */
  private void relax(Constraint by, Ref ref) {
    boolean self = model.subject().get().equals(Optional.of(ref));
    if (ref.kind() == Kind.DEPLOYMENT && !self) {
      model.ask(ref);
      focus();
    } else {
      doors.edit(ref);
    }
  }

  /** As by the button. */
  void take() {
    if (model.session().readOnly().isEmpty()) {
      move();
    }
  }

  private void move() {
    Optional<String> said =
        model.deployment().map(d -> Names.of(model.session().plan(), d)).filter(_ -> model.move());
    said.ifPresent(name -> doors.done(texts.get("findslot.moved", name)));
  }

  /** Goes where walking the starts begins, as soon as there are any. */
  void focus() {
    wantsFocus = true;
    Scrolled.focus(slots);
  }
}
