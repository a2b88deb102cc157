package org.slipway.ui.checklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.file.PathPicker;

/** The forms of the checklist. Each ends in one edit, or says by field what is wrong. */
final class ChecklistForms {

  private final ChecklistViewModel model;
  private final PathPicker picker;
  private final Texts texts;
  private final Entering entering;

  ChecklistForms(ChecklistViewModel model, PathPicker picker, Supplier<Layers> layers) {
    this.model = model;
    this.picker = picker;
    texts = model.session().texts();
    entering = new Entering(texts, layers);
  }

  /** Asks in whose name ticks are signed, then goes on. */
  void signer(Consumer<Id<Person>> then) {
    var people = new People(model.session().plan());
    var chooser =
        new Chooser<String>(
            texts.get("checklist.signer-prompt"),
            texts.get("shell.nothing-found"),
            typed ->
                people.names().stream()
                    .filter(n -> Fuzzy.score(typed, n).isPresent())
                    .map(n -> new Choice<>(n, "", "", "mdi2a-account-outline", n))
                    .toList(),
            name -> {
              entering.layers().get().close();
              people
                  .byName(name)
                  .ifPresent(
                      id -> {
                        model.signer().set(Optional.of(id));
                        then.accept(id);
                      });
            });
    chooser.setId("signer");
    entering.layers().get().show(chooser, chooser.field());
  }

  /** Goes on in the name of the signer; asks who that is where nobody was chosen yet. */
  void signed(Consumer<Id<Person>> then) {
    model.signer().get().ifPresentOrElse(then, () -> signer(then));
  }

  void notApplicable(ChecklistItem item, Id<Person> by) {
    var reason = Entering.prose("reason", item.reason().orElse(""));
    Form form =
        new Form(texts.get("checklist.not-applicable-title", item.title()))
            .with("reason", texts.get("checklist.reason"), reason);
    form.setId("reason-form");
    entering.show(
        form,
        () ->
            reason.getText().isBlank()
                ? List.of(new Form.Problem("reason", texts.get("checklist.reason-missing")))
                : Entering.answer(model.edits().notApplicable(item, by, reason.getText())));
  }

  void item(Release release, Optional<ChecklistItem> old) {
    new ItemForm(model, entering, old).open(release);
  }

  /**
   * @param kind filled in first; may be empty
   * @param file filled in first
   */
  void evidence(Release release, String kind, Optional<Path> file) {
    new EvidenceForm(model, entering, picker, release, kind).open(file);
  }

  void approval(Release release) {
    new ApprovalForm(model, entering).open(release);
  }
}
