package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.Home;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Words;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/** The graph of components: as a picture, as a matrix and as a tree table. */
public final class GraphView extends VBox implements Home {

  private final GraphViewModel model;
  private final Texts texts;
  private final GraphPane picture;
  private final GraphTree tree;
  private final MatrixPane matrix;
  private final Blank none;
  private final GraphBar bar;
  private final GraphLine line;
  private final Fold foot;
  private final Supplier<Layers> layers;
  private final GraphOut out;

  /**
   * @param actions gets the graph's actions; their view is {@code graph}
   * @param layers where cards are laid
   * @param doors by which the graph leaves the window
   */
  public GraphView(
      GraphViewModel model,
      Actions actions,
      Supplier<Layers> layers,
      BiConsumer<Outgoing, Sheet> doors) {
    this.model = model;
    this.layers = layers;
    texts = model.texts();
    Runnable open = () -> actions.run("record.edit");
    model.opening(open);
    picture = new GraphPane(model);
    var em = new Em();
    tree = new GraphTree(model, model::open, em.fontProperty());
    matrix = new MatrixPane(model);
    var painter = picture.painter();
    out = new GraphOut(model, painter.measure(), painter.palette(), doors);
    GraphActions.register(actions, model, hands());
    getStylesheets().add(Themes.sheetOf(GraphView.class));
    getStyleClass().add("graph");
    bar = new GraphBar(model, actions, picture.scale());
    line = new GraphLine(model, actions, this::focus);
    none = none(actions);
    var middle = new StackPane(picture, matrix, tree, none);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    foot = foot(new Room(this, em.fontProperty()));
    getChildren()
        .addAll(bar, line, new CrowdLine(model, actions), new WayLine(model), middle, foot, em);
    model.shown().subscribe(_ -> arrange());
    model.choices().face().subscribe(_ -> arrange());
    model.couple().draft().subscribe(this::ask);
    model.place().selected().subscribe(id -> id.ifPresent(picture::reveal));
  }

  private GraphActions.Hands hands() {
    return new GraphActions.Hands() {
      @Override
      public void zoom(double by) {
        picture.sight().zoom(by);
        picture.refresh();
      }

      @Override
      public void whole() {
        picture.sight().whole();
        picture.refresh();
      }

      @Override
      public void fit() {
        picture.sight().fit();
        picture.refresh();
      }

      @Override
      public void search() {
        line.field().requestFocus();
      }

      @Override
      public void copy() {
        var content = new ClipboardContent();
        content.putImage(out.image());
        Clipboard.getSystemClipboard().setContent(content);
      }

      @Override
      public void export(Outgoing what) {
        out.start(what);
      }
    };
  }

  private Blank none(Actions actions) {
    return new Blank(
        () ->
            List.of(
                Buttons.again(actions, "file.import", "graph-import"),
                model.choices().subject().get() == Subject.COMPONENTS
                    ? Buttons.again(actions, "record.new-component", "graph-add")
                    : Buttons.again(actions, "record.new-release", "graph-add-release")));
  }

  /** Where there is nothing else to turn to, the line above goes too. */
  private void blank() {
    boolean components = model.choices().subject().get() == Subject.COMPONENTS;
    none.saying(
        texts.get(components ? "graphview.none" : "graphview.none.planned"),
        texts.get(components ? "graphview.none.what" : "graphview.none.planned.what"));
    none.instead(model.isBare());
    boolean whole = components && model.session().plan().releases().isEmpty();
    Blank.show(line, !(model.isBare() && whole));
  }

  /** The keys of the picture, where the picture is what is shown. */
  private Fold foot(Room room) {
    var keys = Words.wrapped(texts.get("graphview.keys"), "muted", "small");
    var made = new Fold(texts, "graph-keys", "graphview.keys.title", room, keys);
    made.getStyleClass().add("table-foot");
    return made;
  }

  private void ask(Optional<Draft> draft) {
    draft.ifPresent(one -> new LinkForm(model, one, layers.get()).open());
  }

  private void arrange() {
    boolean bare = model.isBare();
    GraphFace face = model.choices().face().get();
    blank();
    Blank.show(picture, !bare && face == GraphFace.PICTURE);
    Blank.show(matrix, !bare && face == GraphFace.MATRIX);
    Blank.show(tree, !bare && face == GraphFace.TREE);
    Blank.show(foot, picture.isVisible());
    bar.setDisable(model.now().isEmpty());
  }

  /** Gives what is shown the focus. */
  private void focus() {
    home().requestFocus();
  }

  @Override
  public Node home() {
    return shown();
  }

  private Region shown() {
    if (none.isVisible()) {
      return none;
    }
    return switch (model.choices().face().get()) {
      case PICTURE -> picture;
      case MATRIX -> matrix;
      case TREE -> tree;
    };
  }
}
