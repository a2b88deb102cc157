package org.slipway.ui.cadence;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.CadenceChange;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.text.Texts;
import org.slipway.ui.control.Blank;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;
import org.slipway.ui.theme.Themes;

/** The proposal on top, the figures of the week that it rests on below. */
public final class CadencePane extends VBox {

  private final CadenceViewModel model;
  private final Texts texts;
  private final CadenceWords words;
  private final MenuButton train = new MenuButton();
  private final Label proposal = Words.wrapped("", "section-title");
  private final Label pace = Words.wrapped("", "medium");
  private final Label basis = Words.wrapped("", "small");
  private final Label why = Words.wrapped("", "small", "muted");
  private final Button apply = new Button();
  private final Label cell = Words.wrapped("", "small");
  private final VBox missing = new VBox();
  private final VBox recovery = new VBox();
  private final WeekGrid week;

  /**
   * @param ways lead to figures where there are none at all
   */
  public CadencePane(CadenceViewModel model, Supplier<List<ButtonBase>> ways) {
    this.model = model;
    texts = model.texts();
    words = new CadenceWords(texts);
    week = new WeekGrid(words, cell::setText);
    getStylesheets().add(Themes.sheetOf(CadencePane.class));
    getStyleClass().add("cadence");
    proposal.setId("cadence-proposal");
    cell.setId("cadence-cell");
    cell.setText(texts.get("cadence.choose"));
    apply.setId("cadence-apply");
    apply.setText(texts.get("cadence.apply"));
    apply.getStyleClass().add("accent");
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setOnAction(_ -> model.asked().set(true));
    var content =
        new VBox(
            bar(),
            problem(),
            proposal,
            pace,
            basis,
            why,
            missing,
            apply,
            new CadenceAim(model),
            across(),
            legend(),
            recovery);
    content.getStyleClass().add("cadence-content");
    content.setVisible(false); // until it is counted
    model.shown().subscribe(now -> content.setVisible(now.isPresent()));
    var scroll = new Scrolled(content);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("cadence-scroll");
    var foot = Words.row("table-foot", cell);
    Blank blank =
        new Blank(ways).saying(texts.get("cadence.blank"), texts.get("cadence.missing.how"));
    var middle = new StackPane(scroll, blank);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(middle, foot);
    model.shown().subscribe(now -> blank.instead(now.filter(this::none).isPresent(), scroll, foot));
    model.shown().subscribe(this::show);
    model.asked().subscribe(_ -> model.shown().get().ifPresent(this::offer));
  }

  /** Only the week goes on behind the edge where it is too wide, never the words. */
  private ScrollPane across() {
    var across = new ScrollPane(week);
    across.setFitToWidth(true);
    across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    across.setFocusTraversable(false);
    across.setMinHeight(USE_PREF_SIZE);
    across.getStyleClass().add("cadence-scroll");
    week.across().subscribe(at -> across.setHvalue(at.doubleValue()));
    return across;
  }

  private Node bar() {
    train.setId("cadence-train");
    train.setMinWidth(USE_PREF_SIZE);
    train.setOnShowing(
        _ -> train.getItems().setAll(model.trains().stream().map(this::item).toList()));
    var back = new MenuButton();
    back.setId("cadence-period");
    back.setMinWidth(USE_PREF_SIZE);
    for (CadencePeriod period : CadencePeriod.values()) {
      var item = new MenuItem(texts.term(period));
      item.setOnAction(_ -> model.period().set(period));
      back.getItems().add(item);
    }
    model.period().subscribe(now -> back.setText(texts.term(now)));
    var together = new CheckBox(texts.get("cadence.together"));
    together.setId("cadence-together");
    together.setMinWidth(USE_PREF_SIZE);
    together.selectedProperty().bindBidirectional(model.together());
    var bar = new FlowPane(train, back, together);
    bar.getStyleClass().add("cadence-bar");
    return bar;
  }

  private MenuItem item(ReleaseTrain of) {
    var item = new MenuItem(of.name());
    item.setOnAction(_ -> model.choose(of));
    return item;
  }

  private Node problem() {
    Label says = Words.wrapped("", "problem");
    says.setId("cadence-problem");
    says.textProperty().bind(model.problem());
    says.visibleProperty().bind(model.problem().isNotEmpty());
    says.managedProperty().bind(says.visibleProperty());
    return says;
  }

  private Node legend() {
    var parts = new ArrayList<Node>();
    for (Grade grade : Grade.values()) {
      Label part = Words.whole(texts.term(grade), "caption", "cadence-key", WeekGrid.style(grade));
      part.setGraphic(WeekGrid.icon(grade));
      parts.add(part);
    }
    parts.add(Words.whole(texts.get("cadence.proposed"), "caption", "cadence-key", "cadence-mark"));
    parts.add(Words.wrapped(texts.get("cadence.legend"), "caption", "muted"));
    var legend = new FlowPane(parts.toArray(Node[]::new));
    legend.getStyleClass().add("cadence-legend");
    return legend;
  }

  /** Whether nothing is counted, however far one looks back. */
  private boolean none(CadenceViewModel.Shown shown) {
    return shown.figures().week().hours().stream().allMatch(WeekHour::isEmpty)
        && shown.offers().isEmpty()
        && model.session().plan().incidents().isEmpty();
  }

  private void show(Optional<CadenceViewModel.Shown> shown) {
    shown.ifPresent(this::show);
  }

  private void show(CadenceViewModel.Shown shown) {
    Figures figures = shown.figures();
    train.setText(shown.train().map(ReleaseTrain::name).orElse(""));
    visible(train, shown.train().isPresent());
    proposal.setText(words.proposal(shown.proposal(), figures));
    boolean advised = shown.change().isPresent();
    pace.setText(
        shown.proposal() instanceof Cadence.Proposal.Advised a
            ? texts.get("cadence.pace", texts.term(a.pace()))
            : "");
    visible(pace, !pace.getText().isEmpty());
    basis.setText(
        texts.get(shown.together() ? "cadence.counted.together" : "cadence.counted.train")
            + " "
            + words.basis(figures));
    why.setText(why(shown, advised));
    missing(shown);
    offer(shown);
    week.show(figures, shown.proposal());
    cell.setText(texts.get("cadence.choose"));
    recovery(figures);
  }

  /** What is missing for a proposal, and how it comes: what else counts, and what to record. */
  private void missing(CadenceViewModel.Shown shown) {
    missing.getChildren().clear();
    if (shown.proposal() instanceof Cadence.Proposal.Undefined(int sample, int needed)) {
      missing
          .getChildren()
          .add(Words.wrapped(texts.get("cadence.missing", needed - sample), "medium"));
      var offers = new FlowPane();
      offers.getStyleClass().add("cadence-bar");
      shown.offers().forEach(offer -> offers.getChildren().add(offer(offer, needed)));
      String more = shown.offers().isEmpty() ? "cadence.missing.all" : "cadence.missing.more";
      missing.getChildren().add(Words.wrapped(texts.get(more), "small"));
      if (!shown.offers().isEmpty()) {
        missing.getChildren().add(offers);
      }
      missing.getChildren().add(Words.wrapped(texts.get("cadence.missing.how"), "small"));
    }
    missing.setId("cadence-missing");
    missing.getStyleClass().setAll("cadence-missing");
    visible(missing, !missing.getChildren().isEmpty());
  }

  private Button offer(CadenceOffer offer, int needed) {
    String key = offer.together() ? "cadence.offer.together" : "cadence.offer";
    var button = new Button(texts.get(key, texts.term(offer.period()), offer.sample()));
    button.setMinWidth(USE_PREF_SIZE);
    if (offer.sample() >= needed) {
      button.setGraphic(Icons.of("mdi2c-check"));
    }
    button.getStyleClass().add("cadence-offer");
    button.setOnAction(_ -> model.count(offer));
    return button;
  }

  private String why(CadenceViewModel.Shown shown, boolean advised) {
    String settings = words.settings();
    if (shown.train().isEmpty()) {
      return settings + " " + texts.get("cadence.no-train");
    }
    boolean same = shown.change().map(CadenceChange::edit).map(e -> e.isEmpty()).orElse(false);
    return advised && same ? settings + " " + texts.get("cadence.same") : settings;
  }

  private void offer(CadenceViewModel.Shown shown) {
    boolean changes = shown.change().filter(change -> !change.edit().isEmpty()).isPresent();
    visible(apply, changes && !model.asked().get());
  }

  private void recovery(Figures figures) {
    List<Node> lines = new ArrayList<>();
    lines.add(Words.wrapped(texts.get("cadence.recovery.title"), "strong"));
    lines.add(Words.wrapped(words.trend(figures), "small"));
    figures
        .recovery()
        .forEach(
            (month, of) -> {
              String name =
                  month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale())
                      + " "
                      + month.getYear();
              lines.add(Words.wrapped(words.recovery(name, of), "small", "muted"));
            });
    recovery.getChildren().setAll(lines);
    recovery.getStyleClass().setAll("cadence-recovery");
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
