package org.slipway.ui.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Home;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Choices;
import org.slipway.ui.table.Em;
import org.slipway.ui.table.FilterRow;
import org.slipway.ui.theme.Themes;

/** Tables of components, environments, people and what belongs to them. */
public final class CatalogueView extends VBox implements Home {

  /** What one does with a vendor delivery, where the window has such a thing. */
  private static final String SLIP = "vendor.slip";

  private final CatalogueViewModel model;
  private final Actions actions;
  private final Texts texts;
  private final CatalogueTable table;
  private final FilterRow<PlanRecord> filters;
  private final KindRow kinds;
  private final Label count = Words.of("", "muted", "small");
  private final Blank blank;
  private final Node foot;
  private Kind shown;

  /**
   * @param kept how the user has set the views
   */
  public CatalogueView(
      CatalogueViewModel model, Actions actions, Supplier<Layers> layers, Choices kept) {
    this.model = model;
    this.actions = actions;
    texts = model.session().texts();
    var em = new Em();
    table = new CatalogueTable(model, layers, em, kept, () -> actions.run("record.edit"));
    filters = new FilterRow<>(table, model.sieve(), texts, em);
    shown = model.kind().get();
    var marked = Bindings.isNotEmpty(table.getSelectionModel().getSelectedCells());
    CatalogueActions.register(actions, texts, marked, this::add, this::remove, table::edit);
    getStylesheets().add(Themes.sheetOf(CatalogueView.class));
    getStyleClass().add("catalogue");
    kinds = new KindRow(this::kindText, texts.get("catalogue.more"), model.kind()::set);
    blank = blank(actions);
    table.setPlaceholder(sieved());
    foot = foot();
    var middle = new StackPane(table, blank);
    middle.getStyleClass().add("catalogue-middle");
    table.setMinHeight(0); // it has the room of what holds it
    getChildren().addAll(bar(actions), kinds, notice(), filters, middle, foot, em);
    VBox.setVgrow(middle, Priority.ALWAYS);
    table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> selected());
    model.rows().addListener((ListChangeListener<PlanRecord>) _ -> counted());
    model.kind().subscribe(this::showKind);
    model.session().showing().subscribe(_ -> afterChange());
    model.session().selection().subscribe(table::select);
  }

  private HBox bar(Actions actions) {
    Button add = Buttons.full(actions, "catalogue.add");
    add.getStyleClass().add("accent");
    var bar =
        new Toolbar(
            "view-bar",
            Words.whole(texts.get("action.view.catalogue"), "title"),
            Words.spring(),
            Buttons.full(actions, "record.edit"),
            Buttons.full(actions, "catalogue.remove"),
            add);
    if (actions.has(SLIP)) {
      Button slip = Buttons.full(actions, SLIP);
      bar.getChildren().add(2, slip);
      model.kind().subscribe(kind -> bar.leaveOut(kind != Kind.VENDOR_DELIVERY, List.of(slip)));
    }
    return bar;
  }

  private static Blank blank(Actions actions) {
    return new Blank(
        () ->
            List.of(
                Buttons.again(actions, "catalogue.add", "catalogue-add-first"),
                Buttons.again(actions, "file.import", "catalogue-import")));
  }

  /** In the table where no row passes the filters. */
  private Blank sieved() {
    var made =
        new Blank(() -> List.of(clear()))
            .saying(texts.get("catalogue.sieved"), texts.get("catalogue.sieved.what"));
    made.instead(true);
    return made;
  }

  private Button clear() {
    var clear = new Button(texts.get("catalogue.clear"), Icons.of("mdi2f-filter-off-outline"));
    clear.setId("catalogue-clear");
    clear.setOnAction(_ -> filters.clear());
    return clear;
  }

  private HBox notice() {
    Label words = Words.wrapped("", "problem");
    words.setId("catalogue-notice");
    words.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    words.textProperty().bind(model.notice());
    HBox row = Words.row("catalogue-notice", words);
    row.visibleProperty().bind(model.notice().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox foot() {
    count.setMinWidth(Label.USE_PREF_SIZE);
    Label keys = Words.whole(texts.get("catalogue.keys"), "muted", "small");
    var foot = new Toolbar("table-foot", count, Words.spring(), keys);
    foot.mayGo(keys);
    return foot;
  }

  private void selected() {
    PlanRecord row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.session().selection().set(Optional.of(Ref.of(row)));
    }
  }

  private void counted() {
    count.setText(
        texts.get("catalogue.count", model.rows().size(), model.count(model.kind().get())));
  }

  private void showKind(Kind kind) {
    kinds.show(model.kinds(), kind);
    filters.clear();
    table.show(shown, kind);
    shown = kind;
    blank.saying(
        texts.get("catalogue.blank", texts.get("kinds." + kind.token())),
        texts.get("catalogue.blank." + kind.token()));
    arrange();
    table.begin();
    counted();
  }

  private void arrange() {
    blank.instead(model.count(shown) == 0, filters, table, foot);
  }

  private String kindText(Kind kind) {
    String name = texts.get("kinds." + kind.token());
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1)
        + "  "
        + model.count(kind);
  }

  /** Keeps the selection where it was and the counts right. */
  private void afterChange() {
    table.select(model.session().selection().get());
    kinds.refresh();
    counted();
    arrange();
    table.refresh();
  }

  private void add() {
    filters.clear();
    if (!model.beginsEmpty()) {
      actions.run("record.new-" + shown.token());
      return;
    }
    PlanRecord added = model.add();
    table.select(Optional.of(Ref.of(added)));
    table.edit("name");
  }

  private void remove() {
    model.remove(table.marked());
  }

  @Override
  public Node home() {
    return table;
  }
}
