package org.slipway.ui.checklist;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Prose;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Session;

/** Records that somebody decided: who, in which role, how and when. */
final class ApprovalForm {

  private static final List<Decision> DECISIONS = List.of(Decision.values());

  private final ChecklistViewModel model;
  private final Entering entering;
  private final Session session;
  private final Texts texts;
  private final People people;
  private final Pick person;
  private final Pick role;
  private final Pick decision;
  private final TextField at;
  private final Prose note = Entering.prose("note", "");

  ApprovalForm(ChecklistViewModel model, Entering entering) {
    this.model = model;
    this.entering = entering;
    session = model.session();
    texts = entering.texts();
    people = new People(session.plan());
    person = new Pick(people.names(), people.name(model.signer().get()));
    person.setId("person");
    List<String> roles = roles(session.plan());
    role = new Pick(roles, roles.stream().findFirst().orElse(""));
    role.setId("role");
    role.setEditable(true);
    decision = new Pick(entering.terms(Decision.values()), Fields.term(texts, Decision.APPROVE));
    decision.setId("decision");
    at = Entering.field("decided-at", Moments.text(session.now(), session.zone().get()));
  }

  /** Roles that the policy or a person names. */
  private static List<String> roles(Plan plan) {
    return Stream.concat(
            plan.policy().stream().flatMap(p -> p.approvals().stream()).map(a -> a.role()),
            plan.people().values().stream().flatMap(p -> p.roles().stream()))
        .distinct()
        .toList();
  }

  void open(Release release) {
    Form form =
        new Form(texts.get("checklist.form.approval"))
            .saying(texts.get("checklist.form.claimed"))
            .with("person", texts.get("checklist.form.person"), person)
            .with("role", texts.get("checklist.form.role"), role)
            .with("decision", texts.get("checklist.form.decision"), decision)
            .with(
                "at",
                texts.get("checklist.form.decided-at", session.zone().get()),
                new MomentField(at, MomentField.Grain.MINUTE, session.zone()::get, session),
                at)
            .with("note", texts.get("checklist.form.note"), note);
    form.setId("approval-form");
    entering.show(form, () -> take(release));
  }

  private List<Form.Problem> take(Release release) {
    var wrong = new ArrayList<Form.Problem>();
    Optional<Id<Person>> who = Optional.ofNullable(person.getValue()).flatMap(people::byName);
    if (who.isEmpty()) {
      wrong.add(new Form.Problem("person", texts.get("checklist.form.no-person")));
    }
    Optional<String> as =
        Optional.ofNullable(role.getEditor().getText()).filter(typed -> !typed.isBlank());
    entering.needs(wrong, "role", as);
    Optional<Instant> when =
        Moments.moment(at.getText().strip(), session.zone().get()).map(ZonedDateTime::toInstant);
    if (when.isEmpty()) {
      wrong.add(new Form.Problem("at", texts.get("checklist.form.no-moment")));
    } else if (when.get().isAfter(session.now())) {
      wrong.add(new Form.Problem("at", texts.get("checklist.form.future")));
    }
    if (!wrong.isEmpty()) {
      return wrong;
    }
    Decision taken = DECISIONS.get(decision.getSelectionModel().getSelectedIndex());
    var made =
        new ChecklistEdits.Made(
            who.orElseThrow(),
            as.orElseThrow().strip(),
            taken,
            when.orElseThrow(),
            Entering.text(note));
    return Entering.answer(model.edits().approval(release, made));
  }
}
