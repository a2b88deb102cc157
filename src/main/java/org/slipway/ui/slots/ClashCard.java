package org.slipway.ui.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.text.ClashWords;
import org.slipway.text.Texts;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;

/** Why nothing fits: what clashes, what to relax, and whom to ask. */
final class ClashCard {

  private final Session session;
  private final Texts texts;
  private final BiConsumer<Constraint, Ref> relax;

  ClashCard(Session session, BiConsumer<Constraint, Ref> relax) {
    this.session = session;
    this.relax = relax;
    texts = session.texts();
  }

  /** Sentences under a heading. */
  static List<Node> sentences(String heading, List<String> sentences) {
    var lines = new ArrayList<Node>();
    lines.add(Words.wrapped(heading, "section-title"));
    sentences.forEach(sentence -> lines.add(Words.wrapped(sentence)));
    return lines;
  }

  /**
   * The clash and the way out.
   *
   * @param minimal whether it is proved that nothing of the clash can be spared
   * @param cheapest whether it is proved that nothing cheaper helps
   */
  List<Node> of(
      List<Constraint> clash,
      boolean minimal,
      List<Constraint> relaxation,
      int cost,
      boolean cheapest) {
    return of(clash, minimal, relaxation, cost, cheapest, by -> session.say(by.title()));
  }

  private List<Node> of(
      List<Constraint> clash,
      boolean minimal,
      List<Constraint> relaxation,
      int cost,
      boolean cheapest,
      Function<Constraint, String> title) {
    var lines = new ArrayList<Node>();
    head(lines, "findslot.impossible", minimal ? "findslot.clash.minimal" : "findslot.clash");
    clash.forEach(constraint -> lines.add(line(constraint, title)));
    wayOut(lines, relaxation, cost, cheapest, title);
    return lines;
  }

  /** The same of many; a circle is told as one, edge by edge. */
  List<Node> of(GroupAnswer.Impossible none) {
    Function<Constraint, String> title = by -> ClashWords.title(texts, session::say, none, by);
    var lines = new ArrayList<Node>();
    if (none.clash().isEmpty()) {
      head(lines, "findslot.impossible", "findslot.too-short");
      return lines;
    }
    if (!none.isCircle()) {
      return of(
          none.clash(), none.minimal(), none.relaxation(), none.cost(), none.cheapest(), title);
    }
    head(lines, "findslot.circle", "findslot.circle.says");
    none.clash().forEach(edge -> lines.add(line(edge, title)));
    wayOut(lines, none.relaxation(), none.cost(), none.cheapest(), title);
    return lines;
  }

  private void head(List<Node> lines, String title, String says) {
    lines.add(
        Words.row(
            "line", new Mark(Sign.FAIL, texts), Words.wrapped(texts.get(title), "section-title")));
    lines.add(Words.wrapped(texts.get(says), "small", "muted"));
  }

  private void wayOut(
      List<Node> lines,
      List<Constraint> relaxation,
      int cost,
      boolean cheapest,
      Function<Constraint, String> title) {
    String key =
        relaxation.isEmpty()
            ? "findslot.relax.none"
            : cheapest ? "findslot.relax.cheapest" : "findslot.relax.helps";
    lines.add(Words.wrapped(texts.get(key, cost), "strong"));
    relaxation.forEach(constraint -> lines.add(line(constraint, title)));
  }

  private HBox line(Constraint constraint, Function<Constraint, String> title) {
    String owner =
        constraint
            .owner()
            .flatMap(session.plan()::find)
            .map(record -> texts.get("findslot.owner", Names.of(session.plan(), record)))
            .orElseGet(() -> texts.get("findslot.no-owner"));
    var words =
        new VBox(
            Words.wrapped(title.apply(constraint), "medium"),
            Words.wrapped(session.say(constraint.relax()) + ". " + owner, "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = Words.row("clash-line", words);
    constraint.from().stream()
        .findFirst()
        .ifPresent(ref -> line.getChildren().add(button(constraint, ref)));
    return line;
  }

  private Button button(Constraint constraint, Ref ref) {
    var button =
        new Button(texts.get("findslot.relax.show", texts.get("kind." + ref.kind().token())));
    button.getStyleClass().add("small-button");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> relax.accept(constraint, ref));
    return button;
  }
}
