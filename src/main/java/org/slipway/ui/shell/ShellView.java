package org.slipway.ui.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/** The whole window: the frame round the view that is shown, and the cards over it. */
public final class ShellView extends StackPane {

  private final ShellViewModel model;
  private final Actions actions;
  private final List<Place> places;
  private final Consumer<Ref> goTo;
  private final Texts texts;
  private final BorderPane frame = new BorderPane();
  private final StackPane centre = new StackPane();
  private final Layers layers = new Layers(frame);
  private final Map<String, Region> made = new TreeMap<>();

  /**
   * @param goTo shows a record in the view that knows it
   */
  public ShellView(
      ShellViewModel model,
      Actions actions,
      List<Place> places,
      Doors doors,
      Region inspector,
      Consumer<Ref> goTo) {
    this.model = model;
    this.actions = actions;
    this.places = places;
    this.goTo = goTo;
    texts = model.session().texts();
    var registered = new ShellActions(actions, model, doors);
    registered.register(places);
    registered.registerCards(this::openPalette, this::openHelp, this::openZones);
    getStylesheets().add(Themes.sheetOf(ShellView.class));
    getStyleClass().add("shell");
    build(inspector);
    model.view().subscribe(this::show);
  }

  /** The cards over the window, for views that open forms. */
  public Layers layers() {
    return layers;
  }

  private void build(Region inspector) {
    frame.setTop(new TopBar(model, actions));
    frame.setLeft(new Rail(model, actions, places));
    frame.setBottom(new StatusBar(model, actions));
    inspector.visibleProperty().bind(model.inspector());
    inspector.managedProperty().bind(model.inspector());
    var middle = new HBox(centre, inspector);
    HBox.setHgrow(centre, Priority.ALWAYS);
    centre.setMinWidth(0);
    var column = new VBox(sampleBanner(), notice(), middle);
    VBox.setVgrow(middle, Priority.ALWAYS);
    frame.setCenter(column);
    frame.setMinSize(0, 0);
    getChildren().add(layers);
  }

  private void show(String id) {
    actions.show(id);
    places.stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .ifPresent(
            place ->
                centre.getChildren().setAll(made.computeIfAbsent(id, _ -> place.view().get())));
  }

  private Node sampleBanner() {
    Label words = Words.wrapped(texts.get("shell.sample"), "small");
    HBox banner = Words.row("sample-banner", Icons.of("mdi2c-clock-alert-outline"), words);
    HBox.setHgrow(words, Priority.ALWAYS);
    var session = model.session();
    shownWhile(
        banner,
        Bindings.createBooleanBinding(
            () -> session.showing().get().clockFixed(), session.showing()));
    return banner;
  }

  private Node notice() {
    Label words = Words.wrapped("");
    words.setId("notice");
    words.textProperty().bind(model.notice());
    var close = new Button(texts.get("shell.close-notice"), Icons.of("mdi2c-close"));
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("flat", "icon-button");
    close.setOnAction(_ -> model.notice().set(""));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox bar = Words.row("notice", Icons.of("mdi2a-alert-octagon-outline"), words, close);
    shownWhile(bar, model.notice().isNotEmpty());
    return bar;
  }

  private static void shownWhile(Node node, javafx.beans.value.ObservableBooleanValue condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private void openPalette() {
    var search = new Search(model.session(), actions);
    var chooser =
        new Chooser<Search.Hit>(
            texts.get("shell.search"),
            texts.get("shell.nothing-found"),
            search::find,
            hit -> {
              layers.close();
              switch (hit) {
                case Search.Hit.Do(var action) -> actions.run(action);
                case Search.Hit.GoTo(Ref ref) -> goTo.accept(ref);
              }
            });
    chooser.setId("palette");
    layers.show(chooser, chooser.field());
  }

  private void openZones() {
    var chooser =
        new Chooser<ZoneId>(
            texts.get("shell.choose-zone"),
            texts.get("shell.nothing-found"),
            this::zones,
            zone -> {
              layers.close();
              model.session().zone().set(zone);
            });
    chooser.setId("zones");
    layers.show(chooser, chooser.field());
  }

  /** The zones of the plan first, then all others. */
  private List<Choice<ZoneId>> zones(String typed) {
    var near = new TreeSet<String>();
    near.add("UTC");
    near.add(model.session().zone().get().getId());
    var plan = model.session().plan();
    plan.environments().values().stream()
        .map(Environment::zone)
        .map(ZoneId::getId)
        .forEach(near::add);
    plan.people().values().stream().map(Person::zone).map(ZoneId::getId).forEach(near::add);
    var all = new ArrayList<>(near);
    new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream().filter(id -> !near.contains(id)).forEach(all::add);
    return all.stream()
        .filter(id -> Fuzzy.score(typed, id).isPresent())
        .limit(60)
        .map(
            id ->
                new Choice<>(
                    id,
                    near.contains(id) ? texts.get("shell.zone-of-plan") : "",
                    "",
                    "mdi2e-earth",
                    ZoneId.of(id)))
        .toList();
  }

  private void openHelp() {
    var sheet = new ShortcutSheet(actions, texts, layers::close);
    layers.show(sheet, sheet.close());
  }
}
