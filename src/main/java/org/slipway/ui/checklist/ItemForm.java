package org.slipway.ui.checklist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Pick;

/** Adds a check to a release, or rewords one. */
final class ItemForm {

  private final ChecklistViewModel model;
  private final Entering entering;
  private final Texts texts;
  private final People people;
  private final Optional<ChecklistItem> old;
  private final TextField title;
  private final TextField group;
  private final Pick owner;
  private final TextField due;
  private final TextField kind;
  private final CheckBox blocker;

  /**
   * @param old the check to be reworded; empty: a new one
   */
  ItemForm(ChecklistViewModel model, Entering entering, Optional<ChecklistItem> old) {
    this.model = model;
    this.entering = entering;
    this.old = old;
    texts = entering.texts();
    people = new People(model.session().plan());
    title = Entering.field("title", old.map(ChecklistItem::title).orElse(""));
    group = Entering.field("group", old.map(ChecklistItem::group).orElse(""));
    owner =
        new Pick(Entering.optional(people.names()), people.name(old.flatMap(ChecklistItem::owner)));
    owner.setId("owner");
    due =
        Entering.field(
            "due", old.flatMap(ChecklistItem::due).map(d -> Long.toString(d.toDays())).orElse(""));
    kind = Entering.field("evidence-kind", old.flatMap(ChecklistItem::evidenceKind).orElse(""));
    blocker = new CheckBox(texts.get("checklist.form.blocker"));
    blocker.setId("blocker");
    blocker.setSelected(old.map(ChecklistItem::blocker).orElse(true));
  }

  void open(Release release) {
    Form form =
        new Form(texts.get(old.isEmpty() ? "checklist.form.new" : "checklist.form.change"))
            .with("title", texts.get("checklist.form.title"), title)
            .with("group", texts.get("checklist.form.group"), group)
            .with("owner", texts.get("field.owner"), owner)
            .with("due", texts.get("checklist.form.due"), due)
            .with("kind", texts.get("checklist.form.evidence-kind"), kind)
            .with("blocker", texts.get("checklist.form.weight"), blocker);
    form.setId("item-form");
    entering.show(form, () -> take(release));
  }

  private List<Form.Problem> take(Release release) {
    var wrong = new ArrayList<Form.Problem>();
    entering.needs(wrong, "title", Entering.text(title));
    entering.needs(wrong, "group", Entering.text(group));
    Optional<Duration> before = Entering.text(due).flatMap(ItemForm::days);
    if (before.isEmpty() && Entering.text(due).isPresent()) {
      wrong.add(new Form.Problem("due", texts.get("entry.no-number", due.getText())));
    }
    if (!wrong.isEmpty()) {
      return wrong;
    }
    var wording =
        new ChecklistEdits.Wording(
            title.getText().strip(),
            group.getText().strip(),
            blocker.isSelected(),
            people.byName(owner.getValue()),
            before,
            Entering.text(kind));
    return Entering.answer(
        old.map(item -> model.edits().reword(item, wording))
            .orElseGet(() -> model.edits().add(release, wording)));
  }

  private static Optional<Duration> days(String text) {
    try {
      return Optional.of(Duration.ofDays(Integer.parseUnsignedInt(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
