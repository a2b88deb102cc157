package org.slipway.ui.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;
import org.slipway.ui.theme.Themes;

/** The level of a deployment or release with its engines and every contribution. */
public final class RiskSection extends VBox {

  private RiskSection(RiskWords words, Texts texts, Actions actions, Consumer<Ref> select) {
    setId("risk");
    getStylesheets().add(Themes.sheetOf(RiskSection.class));
    getStyleClass().addAll("section", "risk");
    Label level = Words.wrapped(words.heading(), "risk-level", "risk-" + words.state());
    level.setId("risk-level");
    getChildren()
        .add(Words.row("risk-head", Words.whole(texts.get("risk.title"), "section-title"), level));
    for (String extra : new String[] {words.of(), words.model()}) {
      if (!extra.isEmpty()) {
        getChildren().add(Words.wrapped(extra, "small", "muted"));
      }
    }
    words.lines().forEach(line -> getChildren().add(line(line)));
    if (!words.counted().isEmpty()) {
      counted(words.counted(), texts, select);
    }
    if (words.asks()) {
      Button answer = Buttons.full(actions, RiskFlow.ANSWER);
      getChildren().add(answer);
    }
  }

  /** Of what is selected; empty where it has no risk. */
  public static Optional<VBox> of(Session session, Actions actions, Ref ref) {
    return RiskWords.of(session, ref)
        .map(
            words ->
                new RiskSection(
                    words,
                    session.texts(),
                    actions,
                    past -> session.selection().set(Optional.of(past))));
  }

  /** The past deployments behind the fail rate, shown when asked for. */
  private void counted(List<RiskWords.Counted> all, Texts texts, Consumer<Ref> select) {
    var list = new VBox();
    list.getStyleClass().add("risk-counted");
    list.setId("risk-counted");
    for (RiskWords.Counted past : all) {
      var name = new Button(past.name());
      name.getStyleClass().setAll("link");
      name.setOnAction(_ -> select.accept(past.deployment()));
      Label detail = Words.wrapped(past.detail(), "small", past.failed() ? "problem" : "muted");
      list.getChildren().add(new VBox(name, detail));
    }
    list.setVisible(false);
    list.setManaged(false);
    long failed = all.stream().filter(RiskWords.Counted::failed).count();
    var show = new ToggleButton(texts.get("risk.counted", all.size(), failed));
    show.setId("risk-counted-show");
    show.setWrapText(true);
    show.setOnAction(
        _ -> {
          list.setVisible(show.isSelected());
          list.setManaged(show.isSelected());
        });
    getChildren().addAll(show, list);
  }

  private static HBox line(RiskWords.Line line) {
    Label says =
        line.engine()
            ? Words.wrapped(line.says(), "small", "medium")
            : Words.wrapped(line.says(), "small", "muted");
    HBox.setHgrow(says, Priority.ALWAYS);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox row = Words.row(line.engine() ? "risk-engine" : "risk-part", says);
    if (!line.level().isEmpty()) {
      row.getChildren().add(Words.whole(line.level(), "small", "strong"));
    }
    return row;
  }
}
