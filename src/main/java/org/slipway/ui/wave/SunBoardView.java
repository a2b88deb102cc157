package org.slipway.ui.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.record.ReleaseChooser;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/**
 * The follow-the-sun board. Up and down walk the regions, Shift with left and right moves a wave.
 */
public final class SunBoardView extends VBox {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final SunBoardViewModel model;
  private final Actions actions;
  private final Supplier<Layers> layers;
  private final Texts texts;
  private final VBox rows = new VBox();
  private final List<SunRowView> regions = new ArrayList<>();
  private final MenuButton which = new MenuButton();
  private final SunMouse mouse;
  private final SunTable table;
  private final ToggleButton asTable;
  private final Em em = new Em();

  /**
   * @param layers where it is asked which release is to go in waves
   */
  public SunBoardView(SunBoardViewModel model, Actions actions, Supplier<Layers> layers) {
    this.model = model;
    this.actions = actions;
    this.layers = layers;
    texts = model.texts();
    mouse = new SunMouse(model, STEP);
    asTable = new ToggleButton(texts.get("waves.table"), Icons.of("mdi2t-table-large"));
    getStylesheets().add(Themes.sheetOf(SunBoardView.class));
    getStyleClass().add("sun");
    rows.getStyleClass().add("sun-rows");
    var scroll = new Scrolled(rows); // keeps the region in hand in sight
    scroll.getStyleClass().add("sun-scroll");
    Blank blank =
        new Blank(() -> List.of(way()))
            .saying(texts.get("waves.none"), texts.get("waves.none.what"));
    Node foot = foot();
    table = new SunTable(model, em);
    var middle = new StackPane(scroll, table, blank);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(bar(), new WaveAimLine(model), middle, foot, em);
    Runnable arrange =
        () -> {
          boolean none = model.board().get().isEmpty() && model.releases().isEmpty();
          blank.instead(none);
          Blank.show(scroll, !none && !asTable.isSelected());
          Blank.show(table, !none && asTable.isSelected());
          Blank.show(foot, scroll.isVisible());
          asTable.setVisible(!none);
        };
    model.board().subscribe(_ -> arrange.run());
    asTable.setOnAction(_ -> arrange.run());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.board().subscribe(this::fill);
    model.aim().subscribe(this::show);
  }

  private Node bar() {
    which.setId("waves.release");
    var whole = new Tooltip(); // where the name has no room
    whole.textProperty().bind(which.textProperty());
    which.setTooltip(whole);
    which.setOnShowing(
        _ -> which.getItems().setAll(model.releases().stream().map(this::item).toList()));
    asTable.setId("waves-table");
    asTable.setMinWidth(USE_PREF_SIZE);
    return new Toolbar(
        "view-bar",
        Words.whole(texts.get("action.view.waves"), "title"),
        which,
        Words.spring(),
        asTable);
  }

  private MenuItem item(Release release) {
    var item = new MenuItem(name(release));
    item.setOnAction(_ -> model.choose(release));
    return item;
  }

  private static String name(Release release) {
    return release.name() + " " + release.version();
  }

  private Node foot() {
    var legend = new FlowPane();
    legend.getStyleClass().add("sun-legend");
    for (String part :
        List.of(
            "working",
            "window",
            "hard",
            "soft",
            "holiday",
            "soak",
            "cover",
            "cover-night",
            "gap")) {
      Label key = Words.whole(texts.get("waves.legend." + part), "caption", "muted");
      var picture = new Region();
      picture.getStyleClass().addAll("sun-key", "sun-" + part);
      key.setGraphic(picture);
      legend.getChildren().add(key);
    }
    var foot =
        new Fold(
            texts,
            "waves-legend",
            "waves.legend",
            new Room(this, em.fontProperty()),
            legend,
            Words.wrapped(texts.get("waves.keys"), "muted", "small"));
    foot.getStyleClass().addAll("table-foot", "sun-foot");
    foot.setMinHeight(USE_PREF_SIZE);
    return foot;
  }

  private void fill(Optional<SunBoard> board) {
    Optional<String> focused =
        regions.stream().filter(SunRowView::isFocused).map(SunRowView::getId).findFirst();
    rows.getChildren().clear();
    regions.clear();
    which.setVisible(
        !model.releases().isEmpty()); // also before the board: the keyboard begins here
    which.setText(board.map(shown -> name(shown.release())).orElse(""));
    board.ifPresent(this::fill);
    regions.stream()
        .filter(region -> focused.equals(Optional.of(region.getId())))
        .findFirst()
        .ifPresent(SunRowView::requestFocus);
  }

  /** Leads to the waves of a release; where there is none yet, to a new release. */
  private Button way() {
    if (model.all().isEmpty()) {
      return Buttons.again(actions, "record.new-release", "waves-new-release");
    }
    var way = new Button(texts.get("waves.choose"), Icons.of("mdi2w-weather-sunny"));
    way.setId("waves-begin");
    way.setOnAction(_ -> choose());
    Refused.where(model.session().readOnly(), way);
    return way;
  }

  private void choose() {
    ReleaseChooser.open(
        model.session(),
        layers.get(),
        texts.get("waves.which"),
        model::all,
        release -> {
          model.session().selection().set(Optional.of(Ref.of(release)));
          actions.run("record.edit");
        });
  }

  private void fill(SunBoard board) {
    Instant now = model.session().now();
    Interval range = board.range().orElseGet(() -> Interval.lasting(now, Duration.ofDays(1)));
    for (WaveStep step : board.steps()) {
      rows.getChildren().add(new WaveHead(step, board, model.session()));
      for (SunRow row : board.rows()) {
        if (row.number() == step.number()) {
          var region = new SunRowView(row, board, range, now, texts);
          mouse.listen(region);
          region
              .focusedProperty()
              .subscribe(
                  focus -> {
                    if (focus) {
                      model.select(row);
                    }
                  });
          regions.add(region);
          rows.getChildren().add(region);
        }
      }
    }
  }

  private void show(Optional<WaveAim> aim) {
    regions.forEach(SunRowView::noGhost);
    aim.ifPresent(aimed -> regions.forEach(region -> region.ghost(aimed.after())));
  }

  private void press(KeyEvent press) {
    Optional<SunRowView> focused = regions.stream().filter(SunRowView::isFocused).findFirst();
    Optional<SunRow> row = table.isFocused() ? table.marked() : focused.map(SunRowView::row);
    if (focused.filter(at -> walked(press, at)).isPresent()
        || row.filter(at -> used(press, at)).isPresent()) {
      press.consume();
    }
  }

  private boolean walked(KeyEvent press, SunRowView at) {
    switch (press.getCode()) {
      case UP -> walk(at, -1);
      case DOWN -> walk(at, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean used(KeyEvent press, SunRow at) {
    switch (press.getCode()) {
      case LEFT, RIGHT -> {
        int direction = press.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1;
        if (!press.isShiftDown()) {
          return false;
        }
        model.aim(at, STEP.multipliedBy(direction * (press.isShortcutDown() ? 16L : 1L)));
      }
      case ENTER -> {
        boolean aimed = model.aim().get().isPresent();
        model.move();
        return aimed;
      }
      case ESCAPE -> {
        boolean aimed = model.aim().get().isPresent();
        model.cancel();
        return aimed;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(SunRowView at, int direction) {
    int there = regions.indexOf(at) + direction;
    if (there >= 0 && there < regions.size()) {
      regions.get(there).requestFocus();
    }
  }
}
