package org.slipway.ui.holidays;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.slipway.exchange.holidays.HolidayFill;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;

/** Chooses whose public holidays go into which calendar, and shows what that changes. */
final class HolidayForm {

  private final HolidayViewModel model;
  private final Layers layers;
  private final Consumer<String> done;
  private final Texts texts;
  private final Pick country;
  private final Pick part;
  private final TextField years = new TextField();
  private final Pick into;
  private final VBox changes = new VBox();

  HolidayForm(HolidayViewModel model, Layers layers, Consumer<String> done) {
    this.model = model;
    this.layers = layers;
    this.done = done;
    texts = model.session().texts();
    country = new Pick(model.countryNames(), model.country().get());
    part = new Pick(model.partNames(), model.part().get());
    into = new Pick(model.intoNames(), model.into().get());
    country.setId("holiday-country");
    part.setId("holiday-part");
    years.setId("holiday-years");
    into.setId("holiday-into");
    changes.setId("holiday-changes");
    changes.getStyleClass().add("form-row");
  }

  void open() {
    country.valueProperty().bindBidirectional(model.country());
    model.country().subscribe(_ -> part.getItems().setAll(model.partNames()));
    part.valueProperty().bindBidirectional(model.part());
    years.textProperty().bindBidirectional(model.years());
    into.valueProperty().bindBidirectional(model.into());
    List.of(model.country(), model.part(), model.years(), model.into())
        .forEach(property -> property.subscribe(_ -> draw()));
    Form form =
        new Form(texts.get("holidays.title"))
            .with("country", texts.get("holidays.country"), country)
            .with("part", texts.get("holidays.part"), part)
            .with("years", texts.get("holidays.years"), years)
            .with("into", texts.get("holidays.into"), into)
            .part(changes)
            .saying(texts.get("holidays.help"));
    form.setId("holiday-form");
    form.ending(texts.get("holidays.ok"), texts.get("form.cancel"), this::take, layers::close);
    layers.show(form, country);
  }

  private void draw() {
    changes
        .getChildren()
        .setAll(model.changes().stream().map(l -> Words.wrapped(l, "small", "muted")).toList());
  }

  private List<Form.Problem> take() {
    var wrong = new ArrayList<Form.Problem>();
    if (model.source().isEmpty()) {
      wrong.add(new Form.Problem("country", texts.get("holidays.no-country")));
    }
    if (model.askedYears().isEmpty()) {
      wrong.add(new Form.Problem("years", texts.get("holidays.no-years")));
    }
    Optional<HolidayFill> fill = model.fill();
    if (fill.isPresent()) {
      model.take(fill.get()).forEach(sentence -> wrong.add(Form.Problem.whole(sentence)));
      if (wrong.isEmpty()) {
        done.accept(model.summary(fill.get()));
      }
    }
    return wrong;
  }
}
