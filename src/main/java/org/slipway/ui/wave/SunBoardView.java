package org.slipway.ui.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.ApprovedMoves;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Fold;
import org.slipway.ui.control.Room;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.ApprovedWords;
import org.slipway.ui.table.Em;
import org.slipway.ui.theme.Themes;

/**
 * The follow-the-sun board. Up and down walk the regions, Shift with left and right moves a wave.
 */
public final class SunBoardView extends VBox {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final SunBoardViewModel model;
  private final Texts texts;
  private final VBox rows = new VBox();
  private final List<SunRowView> regions = new ArrayList<>();
  private final MenuButton which = new MenuButton();
  private final Label what = Words.wrapped("", "medium");
  private final VBox line = new VBox();
  private final Label then = Words.wrapped("", "small");
  private final SunMouse mouse;
  private final Em em = new Em();

  public SunBoardView(SunBoardViewModel model) {
    this.model = model;
    texts = model.texts();
    mouse = new SunMouse(model, STEP);
    getStylesheets().add(Themes.sheetOf(SunBoardView.class));
    getStyleClass().add("sun");
    rows.getStyleClass().add("sun-rows");
    var scroll = new Scrolled(rows); // keeps the region in hand in sight
    scroll.getStyleClass().add("sun-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(bar(), aimLine(), refused(), scroll, foot(), em);
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
    return new Toolbar(
        "view-bar", Words.whole(texts.get("action.view.waves"), "title"), which, Words.spring());
  }

  private MenuItem item(Release release) {
    var item = new MenuItem(name(release));
    item.setOnAction(_ -> model.choose(release));
    return item;
  }

  private static String name(Release release) {
    return release.name() + " " + release.version();
  }

  private Node aimLine() {
    what.setId("wave-aim");
    var move = new Button(texts.get("waves.move"));
    move.setId("wave-move");
    move.getStyleClass().add("accent");
    move.setMinWidth(USE_PREF_SIZE);
    move.setOnAction(_ -> model.move());
    Refused.where(model.session().readOnly(), move);
    var cancel = new Button(texts.get("waves.cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.cancel());
    then.setId("wave-then");
    line.getChildren().addAll(Words.row("line", what, Words.spring(), move, cancel), then);
    line.getStyleClass().add("sun-aim");
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private Node refused() {
    Label words = Words.wrapped("", "problem");
    words.textProperty().bind(model.refused());
    words.visibleProperty().bind(model.refused().isNotEmpty());
    words.managedProperty().bind(words.visibleProperty());
    return words;
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
    model.board().subscribe(board -> foot.setVisible(board.isPresent()));
    return foot;
  }

  private void fill(Optional<SunBoard> board) {
    Optional<String> focused =
        regions.stream().filter(SunRowView::isFocused).map(SunRowView::getId).findFirst();
    rows.getChildren().clear();
    regions.clear();
    which.setVisible(board.isPresent());
    which.setText(board.map(shown -> name(shown.release())).orElse(""));
    board.ifPresentOrElse(this::fill, this::nothing);
    regions.stream()
        .filter(region -> focused.equals(Optional.of(region.getId())))
        .findFirst()
        .ifPresent(SunRowView::requestFocus);
  }

  private void nothing() {
    rows.getChildren()
        .addAll(
            Words.wrapped(texts.get("waves.none"), "section-title"),
            Words.wrapped(texts.get("waves.none.what"), "muted"));
  }

  private void fill(SunBoard board) {
    Instant now = model.session().now();
    Interval range = board.range().orElseGet(() -> Interval.lasting(now, Duration.ofDays(1)));
    for (WaveStep step : board.steps()) {
      rows.getChildren().add(head(step, step.number() == board.steps().size() - 1));
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

  private Node head(WaveStep step, boolean last) {
    String soak = Times.span(step.wave().soak());
    String soaks =
        step.soaked()
            .map(at -> Times.moment(at, model.session().zone().get(), texts.locale()))
            .map(
                at ->
                    step.wave().soak().isZero()
                        ? texts.get(last ? "waves.verified" : "waves.no-soak", at)
                        : texts.get(last ? "waves.soaks.last" : "waves.soaks", soak, at))
            .orElseGet(() -> texts.get("waves.soaks.not-computed", soak));
    String stops =
        step.wave().stops().stream()
            .map(
                rule ->
                    texts.get(
                        "waves.stop",
                        rule.metric(),
                        texts.term(rule.comparison()),
                        rule.threshold().toPlainString(),
                        Times.span(rule.over())))
            .collect(Collectors.joining(" · "));
    String says =
        Stream.of(soaks, stops)
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining(" · "));
    var head =
        new VBox(
            Words.wrapped(texts.get("waves.wave", step.number() + 1, step.wave().name()), "strong"),
            Words.wrapped(says, "muted", "small"));
    head.getStyleClass().add("sun-wave");
    return head;
  }

  private void show(Optional<WaveAim> aim) {
    line.setVisible(aim.isPresent());
    regions.forEach(SunRowView::noGhost);
    if (aim.isPresent()) {
      regions.forEach(region -> region.ghost(aim.get().after()));
      what.setText(words(aim.get()));
      boolean well = aim.get().against().isEmpty();
      then.setText(
          well
              ? texts.get("waves.checked")
              : aim.get().against().stream()
                  .map(model.session()::say)
                  .collect(Collectors.joining(" ")));
      then.getStyleClass().setAll("label", "small", well ? "muted" : "sun-uncovered");
    }
  }

  private String words(WaveAim aim) {
    SunBoard after = aim.after();
    WaveStep step = after.steps().get(aim.number());
    String start =
        step.start()
            .map(at -> Times.moment(at, model.session().zone().get(), texts.locale()))
            .orElse("");
    SunBoard before = model.board().get().orElseThrow();
    String along =
        after.steps().stream()
            .filter(s -> s.number() != aim.number())
            .filter(s -> !s.start().equals(before.steps().get(s.number()).start()))
            .map(s -> s.wave().name())
            .collect(Collectors.joining(", "));
    String words =
        along.isEmpty()
            ? texts.get("waves.aim", step.wave().name(), start)
            : texts.get("waves.aim.along", step.wave().name(), start, along);
    String stuck =
        aim.stagger().stuck().isEmpty()
            ? ""
            : texts.get("waves.stuck", aim.stagger().stuck().size());
    String approved =
        ApprovedWords.of(
            model.session(), ApprovedMoves.of(model.session().plan(), aim.stagger().edit()));
    return Stream.of(words, stuck, approved)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void press(KeyEvent press) {
    Optional<SunRowView> focused = regions.stream().filter(SunRowView::isFocused).findFirst();
    if (focused.isPresent() && used(press, focused.get())) {
      press.consume();
    }
  }

  private boolean used(KeyEvent press, SunRowView at) {
    switch (press.getCode()) {
      case UP -> walk(at, -1);
      case DOWN -> walk(at, 1);
      case LEFT, RIGHT -> {
        int direction = press.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1;
        if (!press.isShiftDown()) {
          return false;
        }
        model.aim(at.row(), STEP.multipliedBy(direction * (press.isShortcutDown() ? 16L : 1L)));
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
