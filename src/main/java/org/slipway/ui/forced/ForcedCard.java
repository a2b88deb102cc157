package org.slipway.ui.forced;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.slipway.core.ForcedMove;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.text.ClashWords;
import org.slipway.text.Notice;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Trial;

/** What a forced move takes, with the draft of its notice; or why there is none. */
final class ForcedCard {

  private final Session session;
  private final Layers over;
  private final Optional<Trial.Asking> branch;
  private final Texts texts;

  ForcedCard(Session session, Layers over, Optional<Trial.Asking> branch) {
    this.session = session;
    this.over = over;
    this.branch = branch;
    texts = session.texts();
  }

  /**
   * Shows the answer.
   *
   * @param plan that was asked about
   */
  void show(Plan plan, ForcedFlow.Question question, ForcedMove.Answer answer) {
    String name = Names.of(plan, question.deployment());
    Form form = new Form(texts.get("forced.title", name)).broad();
    form.setId("forced-answer");
    switch (answer) {
      case ForcedMove.Answer.Found found -> found(form, plan, question, found, name);
      case ForcedMove.Answer.Impossible(GroupAnswer.Impossible none, var _) ->
          impossible(form, plan, none);
      case ForcedMove.Answer.NotComputed(List<Phrase> missing) -> {
        form.heading(texts.get("cli.forced.not-computed"));
        missing.forEach(says -> form.part(Words.wrapped(session.say(says))));
        closing(form);
      }
    }
    over.show(form, form.first());
  }

  private void found(
      Form form,
      Plan plan,
      ForcedFlow.Question question,
      ForcedMove.Answer.Found found,
      String name) {
    form.heading(texts.get("cli.forced.found", found.moves().size()));
    for (Difference one : found.diff().differences()) {
      String turn = texts.term(one.turn());
      form.part(Words.wrapped(texts.get("cli.diff.row", turn, session.say(one.says())), "small"));
    }
    String draft =
        Notice.of(
            plan, question.deployment(), question.by(), question.reason(), found.moves(), texts);
    var notice = new TextArea(draft);
    notice.setId("forced-notice");
    notice.setPrefRowCount(12);
    notice.setWrapText(true);
    form.with("notice", texts.get("forced.notice"), notice);
    HBox beside =
        Words.row(
            "form-buttons",
            button("forced-copy", texts.get("forced.copy"), () -> copy(notice.getText())));
    form.part(beside);
    if (found.edit().isEmpty()) {
      closing(form);
      return;
    }
    branch
        .filter(_ -> Trial.of(session).flatMap(Trial::shown).isEmpty()) // there, to apply is to try
        .ifPresent(tries -> beside.getChildren().add(trying(tries, found.edit(), form, name)));
    form.ending(
        texts.get("forced.apply"), texts.get("form.cancel"), () -> apply(found), over::close);
  }

  /** The answer stays until it is tried: who gives up on the branch is back at it. */
  private Button trying(Trial.Asking tries, Edit edit, Form form, String name) {
    return button(
        "forced-branch",
        texts.get("forced.branch"),
        () -> tries.tryOut(edit, texts.get("forced.branch-name", name), () -> close(form)));
  }

  private void close(Form form) {
    if (form.getScene() != null) {
      over.close();
    }
  }

  private void closing(Form form) {
    Button close = button("form-ok", texts.get("forced.close"), over::close);
    close.setDefaultButton(true);
    form.part(Words.row("form-buttons", Words.spring(), close));
  }

  private List<Form.Problem> apply(ForcedMove.Answer.Found found) {
    return session.apply(found.edit()).problems().stream().map(Form.Problem::whole).toList();
  }

  private static Button button(String id, String text, Runnable run) {
    var button = new Button(text);
    button.setId(id);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void impossible(Form form, Plan plan, GroupAnswer.Impossible none) {
    form.heading(texts.get("cli.forced.impossible"));
    none.clash().forEach(one -> form.part(Words.wrapped(says(plan, none, one), "small")));
    if (!none.relaxation().isEmpty()) {
      String found = none.cheapest() ? "cheapest" : "helps";
      form.heading(texts.get("cli.group.relax." + found, none.cost()));
      none.relaxation().forEach(one -> form.part(Words.wrapped(says(plan, none, one), "small")));
    }
    closing(form);
  }

  private String says(Plan plan, GroupAnswer.Impossible none, Constraint one) {
    String owner =
        one.owner()
            .flatMap(plan::find)
            .map(record -> texts.get("cli.slots.owner", Names.of(plan, record)))
            .orElse("");
    return texts.get(
        "forced.reason-line",
        ClashWords.title(texts, session::say, none, one),
        session.say(one.relax()),
        owner);
  }
}
