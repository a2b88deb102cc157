package org.slipway.ui.print;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.slipway.core.calendar.Audience;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.pack.calendar.PaperSize;
import org.slipway.scene.LanesBy;
import org.slipway.text.Texts;
import org.slipway.ui.control.DayPicker;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Pick;

/**
 * What is printed, on which paper, of which time and for whom; each change makes the pages anew.
 */
final class PrintForm {

  private final PrintViewModel model;
  private final Texts texts;
  private final Form form;

  PrintForm(PrintViewModel model) {
    this.model = model;
    texts = model.texts();
    form = new Form(texts.get("printing.title"));
    form.getStyleClass().add("print-form");
    VBox parts = parts();
    form.with(
        PrintViewModel.PARTS, texts.get("printing.parts"), parts, parts.getChildren().getFirst());
    form.with("lanes", texts.get("printing.lanes"), lanes());
    form.with("paper", texts.get("printing.paper"), paper());
    form.with("orientation", texts.get("printing.orientation"), orientation());
    form.with("from", texts.get("printing.from"), day("print-from", choice().from(), this::from));
    form.with(
        PrintViewModel.RANGE,
        texts.get("printing.until"),
        day("print-until", choice().until(), this::until));
    form.with("audience", texts.get("printing.audience"), audience());
    form.saying(texts.get("printing.light", PaperFormat.LEAST_POINTS));
    model.state().subscribe(this::follow);
  }

  /** The node. */
  Form node() {
    return form;
  }

  /** Where the keyboard begins. */
  Node first() {
    return form.first();
  }

  private PrintChoice choice() {
    return model.choice();
  }

  private void follow(PrintState state) {
    form.shown(state instanceof PrintState.Wrong(Form.Problem wrong) ? List.of(wrong) : List.of());
  }

  private VBox parts() {
    var box = new VBox();
    box.getStyleClass().add("print-parts");
    for (CalendarPaper.Part part :
        List.of(
            CalendarPaper.Part.MONTH,
            CalendarPaper.Part.TIMELINE,
            CalendarPaper.Part.AGENDA,
            CalendarPaper.Part.IMPACT)) {
      var check = new CheckBox(texts.get("printing.part." + token(part)));
      check.setId("print-part-" + token(part));
      check.setSelected(choice().parts().contains(part));
      check.setOnAction(_ -> model.choose(choice().with(part, check.isSelected())));
      box.getChildren().add(check);
    }
    return box;
  }

  private Pick lanes() {
    return pick(
        "print-lanes",
        List.of(LanesBy.values()),
        choice().lanes(),
        by -> texts.get("calendar.lanes." + token(by)),
        (LanesBy by) -> choice().by(by));
  }

  private Pick paper() {
    List<PaperSize> sizes = List.of(PaperSize.values());
    return pick(
        "print-paper",
        sizes,
        choice().format().size(),
        size -> texts.get("printing.size." + token(size)),
        size -> choice().on(new PaperFormat(size, choice().format().orientation())));
  }

  private Pick orientation() {
    List<PaperFormat.Orientation> ways = Arrays.asList(PaperFormat.Orientation.values());
    return pick(
        "print-orientation",
        ways,
        choice().format().orientation(),
        way -> texts.get("printing.orientation." + token(way)),
        way -> choice().on(new PaperFormat(choice().format().size(), way)));
  }

  private Pick audience() {
    return pick(
        "print-audience",
        model.audiences(),
        choice().audience(),
        model::name,
        (Audience audience) -> choice().to(audience));
  }

  private <T> Pick pick(
      String id,
      List<T> values,
      T chosen,
      Function<T, String> name,
      Function<T, PrintChoice> changed) {
    var pick = new Pick(values.stream().map(name).toList(), name.apply(chosen));
    pick.setId(id);
    pick.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= 0) {
                model.choose(changed.apply(values.get(index.intValue())));
              }
            });
    return pick;
  }

  private DayPicker day(String id, LocalDate start, Function<LocalDate, PrintChoice> changed) {
    var picker = new DayPicker(id, texts, model::today);
    picker.setValue(start);
    picker
        .valueProperty()
        .subscribe(
            day -> Stream.ofNullable(day).map(changed).forEach(model::choose)); // empty: as it was
    return picker;
  }

  private PrintChoice from(LocalDate day) {
    return choice().from(day);
  }

  private PrintChoice until(LocalDate day) {
    return choice().until(day);
  }

  private static String token(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
