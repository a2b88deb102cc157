package org.slipway.ui.shell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.notice.NoticePane;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Themes;

/** The whole window: the frame round the view that is shown, and the cards over it. */
public final class ShellView extends StackPane {

  private final ShellViewModel model;
  private final Actions actions;
  private final List<Place> places;
  private final List<Place> pages = new ArrayList<>();
  private final BorderPane frame = new BorderPane();
  private final StackPane centre = new StackPane();
  private final VBox banners = new VBox();
  private final Layers layers = new Layers(frame);
  private final Aside aside;
  private final InspectorPane middle;
  private final Map<String, Region> made = new TreeMap<>();
  private final IdentityHashMap<Node, Node> focused = new IdentityHashMap<>();

  /**
   * @param goTo shows a record in the view that knows it
   */
  public ShellView(
      ShellViewModel model,
      Actions actions,
      List<Place> places,
      Doors doors,
      Aside aside,
      Consumer<Ref> goTo) {
    this.model = model;
    layers.asking(model.session().texts()).marking(this::branch);
    this.actions = actions;
    this.places = places;
    var bell = new Bell(model.notices(), model.session().texts());
    var status = new StatusBar(model, actions);
    var registered = new ShellActions(actions, model, doors);
    registered.register(places);
    registered.registerCards(
        new ShellCards(model, actions, layers, goTo, this::enter), bell, status.work());
    getStylesheets().add(Themes.sheetOf(ShellView.class));
    getStyleClass().add("shell");
    bell.setOnAction(_ -> actions.run("go.notices"));
    this.aside = aside;
    middle = new InspectorPane(model, centre, aside);
    build(new TopBar(model, actions, bell), status);
    model.view().subscribe(this::show);
  }

  /** The what-if branch that is shown, in words: cards hide the line that says so. */
  private Optional<String> branch() {
    return model
        .session()
        .branches()
        .flatMap(desk -> desk.shown().get())
        .map(name -> model.session().texts().get("branch.mark", name));
  }

  /** The cards over the window, for views that open forms. */
  public Layers layers() {
    return layers;
  }

  /** Puts a line over the view that is shown. */
  public void announce(Region line) {
    banners.getChildren().add(line);
  }

  /** Takes such a line away. */
  public void silence(Region line) {
    banners.getChildren().remove(line);
  }

  private void build(TopBar top, StatusBar status) {
    Texts texts = model.session().texts();
    frame.setTop(top);
    frame.setLeft(new Rail(model, actions, places));
    centre.setMinSize(0, 0);
    banners.getChildren().add(Banners.sample(model.session()));
    model.session().readOnly().ifPresent(why -> announce(Banners.of("mdi2l-lock-outline", why)));
    VBox.setVgrow(middle, Priority.ALWAYS);
    frame.setCenter(new NoticePane(new VBox(banners, middle), model.notices(), texts));
    frame.setBottom(status); // last, for focus walks in the order of adding
    frame.setMinSize(0, 0);
    getChildren().add(layers);
  }

  /** Adds a view that no entry of the rail leads to. */
  public void also(Place place) {
    pages.add(place);
  }

  private void show(String id) {
    actions.show(id);
    Stream.concat(places.stream(), pages.stream())
        .filter(place -> place.id().equals(id))
        .findFirst()
        .ifPresent(place -> show(made.computeIfAbsent(id, _ -> place.view().get())));
  }

  /** The keyboard stays in the view: where it was there before, else where the view begins. */
  private void show(Region view) {
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    List<Node> before = List.copyOf(centre.getChildren());
    boolean inside = focus != null && Layers.isBelow(focus, centre);
    if (inside) {
      before.forEach(old -> focused.put(old, focus));
    }
    centre.getChildren().setAll(view);
    if (inside) {
      begin(view);
    }
  }

  private void begin(Node view) {
    Optional.ofNullable(focused.get(view))
        .filter(node -> Layers.isBelow(node, view))
        .or(() -> Layers.beginning(view))
        .ifPresent(Node::requestFocus);
  }

  /** Brings the keyboard into the view that is shown, where it is not there or beside it yet. */
  private void enter() {
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    if (!layers.isOpen() && (focus == null || !Layers.isBelow(focus, middle))) {
      centre.getChildren().forEach(this::begin);
    }
  }

  /** Brings the keyboard to what is told beside the view. */
  public void enterAside() {
    FxTasks.afterwards(
        () -> {
          if (!layers.isOpen() && model.inspecting().get()) {
            Layers.beginning(aside.node()).ifPresent(Node::requestFocus);
          }
        });
  }
}
