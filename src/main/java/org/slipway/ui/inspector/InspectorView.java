package org.slipway.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.CallOut;
import org.slipway.ui.control.Home;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Pill;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.graph.GraphSections;
import org.slipway.ui.risk.RiskSection;
import org.slipway.ui.session.Session;
import org.slipway.ui.theme.Themes;

/** The column at the right. */
public final class InspectorView extends VBox implements Home {

  /** Finds a slot for the deployment that is shown, where the window has such a thing. */
  private static final String SLOTS = "slots.find";

  private static final String DEPARTURE = "slots.departure";
  private static final String SLIP = "vendor.slip";

  private final Texts texts;
  private final Actions actions;
  private final Session session;
  private final Consumer<Ref> readiness;
  private final VBox content = new VBox();
  private Node begin = content;
  private final BooleanBinding idle;

  /**
   * @param readiness shows the checklist of a release
   */
  public InspectorView(InspectorViewModel model, Actions actions, Consumer<Ref> readiness) {
    this.actions = actions;
    session = model.session();
    texts = session.texts();
    this.readiness = readiness;
    getStylesheets().add(Themes.sheetOf(InspectorView.class));
    getStyleClass().add("inspector");
    var scroll = new Scrolled(content);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.inspected().subscribe(this::show);
    idle =
        Bindings.createBooleanBinding(
            () -> model.inspected().getValue().isEmpty(), model.inspected());
  }

  /** What one does next with what is shown. */
  @Override
  public Node home() {
    return begin.isDisabled() ? Layers.firstFocusable(content).orElse(content) : begin;
  }

  /** Whether nothing is chosen that it could tell about. */
  public ObservableBooleanValue idle() {
    return idle;
  }

  private void show(Optional<Inspected> inspected) {
    content.getChildren().setAll(inspected.map(this::parts).orElseGet(this::nothing));
  }

  private List<Node> nothing() {
    return List.of(section(Words.wrapped(texts.get("inspector.nothing"), "muted")));
  }

  private List<Node> parts(Inspected shown) {
    VBox head =
        section(
            reference(shown),
            title(shown),
            Words.wrapped(shown.summary(), "muted", "small"),
            lines(shown.lines()));
    head.getChildren().add(actions(shown));
    var parts = new ArrayList<Node>(List.of(head));
    if (!shown.passed().isEmpty()) {
      parts.add(findings(shown));
    }
    parts.addAll(GraphSections.of(session, shown.ref()));
    RiskSection.of(session, actions, shown.ref()).ifPresent(parts::add);
    return parts;
  }

  private HBox reference(Inspected shown) {
    var copy = new Button("", Icons.of("mdi2c-content-copy"));
    copy.setAccessibleText(texts.get("inspector.copy"));
    copy.getStyleClass().addAll("flat", "inspector-copy");
    copy.setOnAction(
        _ -> {
          var clip = new ClipboardContent();
          clip.putString(shown.reference().split(" ", 2)[0]);
          Clipboard.getSystemClipboard().setContent(clip);
        });
    return Words.row(
        "line", Words.of(shown.reference(), "muted", "small"), copy, Words.spring(), more());
  }

  private MenuButton more() {
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.setId("inspector-more");
    menu.setAccessibleText(texts.get("inspector.more"));
    menu.getStyleClass().addAll("flat", "icon-button", "menu-plain");
    menu.getItems()
        .addAll(
            Buttons.menu(actions, "record.copy"),
            Buttons.menu(actions, "record.remove"),
            new SeparatorMenuItem(),
            Buttons.menu(actions, "view.inspector"));
    return menu;
  }

  private HBox title(Inspected shown) {
    Label title = Words.wrapped(shown.title(), "title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox row = Words.row("line", title);
    shown.verdict().ifPresent(sign -> row.getChildren().add(new Pill(sign, texts)));
    return row;
  }

  private static GridPane lines(List<Inspected.Line> lines) {
    var grid = new GridPane();
    grid.getStyleClass().add("inspector-lines");
    int row = 0;
    for (Inspected.Line line : lines) {
      Label label = Words.wrapped(line.label(), "muted", "small");
      GridPane.setValignment(label, VPos.TOP);
      grid.add(label, 0, row);
      var values = new VBox();
      for (int i = 0; i < line.values().size(); i++) {
        values
            .getChildren()
            .add(Words.wrapped(line.values().get(i), "small", i == 0 ? "medium" : "muted"));
      }
      GridPane.setHgrow(values, Priority.ALWAYS);
      grid.add(values, 1, row++);
    }
    return grid;
  }

  private FlowPane actions(Inspected shown) {
    Button edit = Buttons.full(actions, "record.edit");
    begin = edit;
    var row = new FlowPane(edit);
    if (shown.ref().kind() == Kind.DEPLOYMENT && actions.has(SLOTS)) {
      row.getChildren().add(Buttons.full(actions, SLOTS));
    }
    if (shown.ref().kind() == Kind.RELEASE && actions.has(DEPARTURE)) {
      row.getChildren().add(Buttons.full(actions, DEPARTURE));
    }
    if (shown.ref().kind() == Kind.VENDOR_DELIVERY && actions.has(SLIP)) {
      row.getChildren().add(Buttons.full(actions, SLIP));
    }
    row.getStyleClass().add("inspector-actions");
    shown
        .release()
        .filter(ref -> !ref.equals(shown.ref()) || shown.verdict().isPresent())
        .ifPresent(ref -> row.getChildren().addFirst(readiness(ref)));
    return row;
  }

  private Button readiness(Ref release) {
    var show =
        new Button(texts.get("inspector.readiness"), Icons.of("mdi2c-clipboard-check-outline"));
    show.setId("inspector-readiness");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setOnAction(_ -> readiness.accept(release));
    return show;
  }

  private VBox findings(Inspected shown) {
    HBox heading = Words.row("line", Words.of(texts.get("inspector.findings"), "section-title"));
    VBox all = section(heading);
    for (Inspected.Found found : shown.findings()) {
      all.getChildren().add(finding(found));
    }
    HBox passed =
        Words.row(
            "inspector-passed",
            new Mark(Sign.PASS, texts).styled("mark-small"),
            Words.wrapped(shown.passed(), "small", "muted"));
    all.getChildren().add(passed);
    return all;
  }

  private HBox finding(Inspected.Found found) {
    var words =
        new VBox(
            Words.wrapped(found.title(), "strong"),
            Words.wrapped(found.sentence(), "small", "muted"));
    words.getStyleClass().add("finding-words");
    if (!found.fix().isEmpty()) {
      words.getChildren().add(Words.wrapped(found.fix(), "small"));
    }
    words.getChildren().add(rule(found));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Words.row("finding", new Mark(found.sign(), texts), words);
  }

  /** The rule's id, which tells why there is such a rule. */
  private Button rule(Inspected.Found found) {
    var rule = new Button(found.rule());
    rule.getStyleClass().setAll("link", "mono", "inspector-rule");
    rule.setAccessibleText(texts.get("inspector.why-rule", found.title()));
    String id = found.rule().split(" ", 2)[0];
    rule.setOnAction(
        _ -> {
          var card =
              new VBox(
                  Words.of(found.title(), "section-title"),
                  Words.wrapped(Rules.rationale(texts, id)),
                  Words.of(found.rule(), "mono", "muted"));
          card.getStyleClass().add("rule-card");
          CallOut.show(rule, card, card);
        });
    return rule;
  }

  private static VBox section(Node... nodes) {
    var section = new VBox(nodes);
    section.getStyleClass().add("section");
    return section;
  }
}
