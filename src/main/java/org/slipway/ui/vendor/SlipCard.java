package org.slipway.ui.vendor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Trial;

/**
 * Asks which vendor delivery comes later, when it comes then, and where that is tried: on the
 * branch that is shown, on a new one, or in the plan itself. On the FX thread.
 */
final class SlipCard {

  private static final String WHICH = "which";
  private static final String DUE = "due";
  private static final String WHERE = "where";
  private static final String NAME = "name";

  /**
   * What was asked for.
   *
   * @param to the new date, later than the present one
   * @param begins the branch to begin for it; empty: it is made where the window is
   */
  record Asked(VendorDelivery delivery, PlannedStart to, Optional<String> begins) {}

  private final Session session;
  private final Texts texts;
  private final Optional<Trial> trial;
  private final List<VendorDelivery> all;
  private final Pick which;
  private final TextField due = new TextField();
  private final Label reads = Words.wrapped("", "small", "muted");
  private final Pick where;
  private final TextField name = new TextField();
  private final Form form;

  SlipCard(Session session) {
    this.session = session;
    texts = session.texts();
    trial = Trial.of(session);
    all =
        session.plan().vendorDeliveries().values().stream()
            .sorted(Comparator.comparing((VendorDelivery one) -> one.due().at()))
            .toList();
    which = new Pick(all.stream().map(this::named).toList(), "");
    which.setId("slip-which");
    due.setId("slip-due");
    reads.setId("slip-reads");
    name.setId("slip-name");
    List<String> places =
        List.of(texts.get("vendor.slip.on-branch"), texts.get("vendor.slip.in-plan"));
    where = new Pick(places, places.getFirst());
    where.setId("slip-where");
    form = new Form(texts.get("vendor.slip.title")).saying(texts.get("vendor.slip.says"));
    form.setId("slip-form");
    fields();
    which.setOnAction(_ -> begin(delivery()));
    due.textProperty().subscribe(_ -> readBack());
    name.textProperty().subscribe(_ -> form.shown(List.of()));
    where.setOnAction(_ -> place());
  }

  private String named(VendorDelivery delivery) {
    var day = delivery.due().at().atZone(delivery.due().zone()).toLocalDate();
    return texts.get(
        "vendor.slip.one", delivery.name(), Times.day(day, texts.locale()), delivery.key());
  }

  private void fields() {
    var moment =
        new MomentField(due, MomentField.Grain.MINUTE, () -> delivery().due().zone(), session);
    form.with(WHICH, texts.get("vendor.slip.delivery"), which)
        .with(DUE, texts.get("vendor.slip.due"), new VBox(moment, reads), due);
    Optional<String> shown = trial.flatMap(Trial::shown);
    if (shown.isPresent()) {
      form.saying(texts.get("vendor.slip.here", shown.get()));
    } else if (trial.isPresent()) {
      form.with(WHERE, texts.get("vendor.slip.where"), where)
          .with(NAME, texts.get("vendor.slip.name"), name);
    }
  }

  private VendorDelivery delivery() {
    return all.get(Math.max(0, which.getSelectionModel().getSelectedIndex()));
  }

  /** The one that is due next. */
  private VendorDelivery next() {
    return all.stream()
        .filter(delivery -> delivery.due().at().isAfter(session.now()))
        .findFirst()
        .orElse(all.getFirst());
  }

  /** Whether a branch is begun for it. */
  private boolean begins() {
    return trial.isPresent()
        && trial.get().shown().isEmpty()
        && where.getSelectionModel().getSelectedIndex() == 0;
  }

  private void place() {
    var names = new ArrayList<>(List.of(WHICH, DUE, WHERE));
    if (begins()) {
      names.add(NAME);
    }
    form.present(names);
  }

  /** Fills in what the chosen delivery says by itself. */
  private void begin(VendorDelivery delivery) {
    PlannedStart now = delivery.due();
    due.setText(Moments.text(now.at(), now.zone()) + " " + now.zone().getId());
    trial.ifPresent(t -> name.setText(t.unused(texts.get("vendor.slip.branch", delivery.name()))));
  }

  /** Says how a later date is understood, in place of what was wrong with the one before. */
  private void readBack() {
    form.shown(List.of());
    PlannedStart now = delivery().due();
    reads.setText(read().filter(to -> to.at().isAfter(now.at())).map(this::later).orElse(""));
    reads.setVisible(!reads.getText().isEmpty());
    reads.setManaged(reads.isVisible());
  }

  private String later(PlannedStart to) {
    PlannedStart now = delivery().due();
    ZoneId zone = now.zone();
    LocalDateTime from = LocalDateTime.ofInstant(now.at(), zone);
    Duration by = Duration.between(from, LocalDateTime.ofInstant(to.at(), zone));
    String length = Times.span(by.isNegative() ? Duration.between(now.at(), to.at()) : by);
    return texts.get("vendor.slip.reads", length, Times.moment(to.at(), zone, texts.locale()));
  }

  /** The date typed, or the present one and the days and hours typed; empty where it is neither. */
  private Optional<PlannedStart> read() {
    PlannedStart now = delivery().due();
    String typed = due.getText().strip();
    return Moments.moment(typed, now.zone())
        .or(() -> Moments.length(typed.replaceFirst("^\\+ *", "")).map(by -> after(now, by)))
        .flatMap(at -> minute(at, now.zone()));
  }

  private static ZonedDateTime after(PlannedStart now, Duration by) {
    return now.at().atZone(now.zone()).plusDays(by.toDays()).plus(by.minusDays(by.toDays()));
  }

  private static Optional<PlannedStart> minute(ZonedDateTime at, ZoneId zone) {
    try {
      return Optional.of(new PlannedStart(at.toInstant().truncatedTo(ChronoUnit.MINUTES), zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // a year that no plan has
    }
  }

  /**
   * Lays the card over the window.
   *
   * @param selected the delivery to begin with
   * @param take what is asked for
   */
  void show(Layers over, Optional<VendorDelivery> selected, Consumer<Asked> take) {
    which.getSelectionModel().select(Math.max(0, all.indexOf(selected.orElseGet(this::next))));
    begin(delivery());
    form.ending(
        texts.get("vendor.slip.ok"), texts.get("form.cancel"), () -> take(take), over::close);
    over.show(form, selected.isPresent() ? due : which);
    due.selectAll();
  }

  private List<Form.Problem> take(Consumer<Asked> take) {
    PlannedStart now = delivery().due();
    Optional<PlannedStart> to = read();
    Optional<String> called = Optional.of(name.getText().strip()).filter(_ -> begins());
    List<Form.Problem> wrong =
        Stream.concat(
                wrongDate(to, now).map(says -> new Form.Problem(DUE, says)).stream(),
                called
                    .flatMap(n -> trial.flatMap(t -> t.wrongName(n)))
                    .map(says -> new Form.Problem(NAME, says))
                    .stream())
            .toList();
    if (wrong.isEmpty()) {
      take.accept(new Asked(delivery(), to.orElseThrow(), called));
    }
    return wrong;
  }

  private Optional<String> wrongDate(Optional<PlannedStart> to, PlannedStart now) {
    if (to.isEmpty()) {
      return Optional.of(texts.get("vendor.slip.no-date"));
    }
    return to.filter(later -> !later.at().isAfter(now.at()))
        .map(
            _ ->
                texts.get(
                    "vendor.slip.not-later", Times.moment(now.at(), now.zone(), texts.locale())));
  }
}
