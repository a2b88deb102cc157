package org.slipway.ui.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAnswer;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.session.Session;

/**
 * Asks the risk questions about a release in one card and keeps the answers as one edit. Unknown is
 * a choice like the others, and what a question begins with.
 */
public final class RiskFlow {

  /** The action that opens the card. */
  public static final String ANSWER = "risk.answer";

  private final Session session;
  private final Supplier<Layers> layers;
  private final Texts texts;

  public RiskFlow(Session session, Supplier<Layers> layers) {
    this.session = session;
    this.layers = layers;
    texts = session.texts();
  }

  /** Adds the action. */
  public void register(Actions actions) {
    actions.add(
        Action.always(
                ANSWER,
                texts.get("action.risk.answer"),
                "",
                "mdi2c-comment-question-outline",
                () -> release().ifPresent(this::ask))
            .when(
                Bindings.createBooleanBinding(
                    () -> release().isPresent() && model().isPresent(),
                    session.selection(),
                    session.showing()),
                session.texts().get("risk.select-first")));
  }

  private Optional<RiskModel> model() {
    return session.plan().policy().flatMap(Policy::risk).filter(m -> !m.questions().isEmpty());
  }

  /** The selected release, or that of the selected deployment. */
  private Optional<Release> release() {
    Plan plan = session.plan();
    Optional<? extends PlanRecord> record = session.selection().get().flatMap(plan::find);
    return switch (record.orElse(null)) {
      case Release release -> Optional.of(release);
      case Deployment d -> Optional.of(plan.get(Release.class, d.release()));
      case null, default -> Optional.empty();
    };
  }

  private void ask(Release release) {
    Optional<RiskAssessment> old =
        session.showing().get().judged().risks().assessment(release.id());
    Form form =
        new Form(texts.get("risk.ask", Names.of(session.plan(), release)))
            .broad()
            .saying(texts.get("risk.ask.explain"));
    var picks = new TreeMap<String, Pick>();
    for (RiskQuestion question : model().orElseThrow().questions()) {
      Pick pick = pick(question, old);
      picks.put(question.id(), pick);
      form.with(question.id(), question.text(), pick);
    }
    Pick by = by(old);
    form.with("by", texts.get("risk.by"), by);
    form.setId("risk-form");
    Layers over = layers.get();
    form.ending(
        texts.get("form.save"),
        texts.get("form.cancel"),
        () -> take(release, old, picks, by),
        over::close);
    over.show(form, form.first());
  }

  private Pick pick(RiskQuestion question, Optional<RiskAssessment> old) {
    var words = new ArrayList<String>();
    words.add(texts.get("risk.unknown"));
    question.answers().forEach(answer -> words.add(answer.text()));
    int chosen =
        old.flatMap(a -> Optional.ofNullable(a.answers().get(question.id())))
            .map(id -> question.answers().stream().map(RiskAnswer::id).toList().indexOf(id) + 1)
            .orElse(0);
    var pick = new Pick(words, "");
    pick.getSelectionModel().select(chosen);
    pick.setId("risk-" + question.id());
    return pick;
  }

  private List<Person> people() {
    return session.plan().people().values().stream()
        .sorted(java.util.Comparator.comparing(Person::name).thenComparing(Person::key))
        .toList();
  }

  private Pick by(Optional<RiskAssessment> old) {
    var names = new ArrayList<>(List.of(texts.get("risk.nobody")));
    List<Person> people = people();
    people.forEach(person -> names.add(person.name()));
    var pick = new Pick(names, "");
    List<Id<Person>> ids = people.stream().map(Person::id).toList();
    pick.getSelectionModel()
        .select(old.flatMap(RiskAssessment::by).map(ids::indexOf).orElse(-1) + 1);
    pick.setId("risk-by");
    return pick;
  }

  private List<Form.Problem> take(
      Release release, Optional<RiskAssessment> old, SortedMap<String, Pick> picks, Pick by) {
    var answers = new TreeMap<String, String>();
    for (RiskQuestion question :
        model().map(RiskModel::questions).orElse(Collections.emptyList())) {
      Pick pick = picks.get(question.id());
      int chosen = pick == null ? 0 : pick.getSelectionModel().getSelectedIndex();
      if (chosen > 0) {
        answers.put(question.id(), question.answers().get(chosen - 1).id());
      }
    }
    int who = by.getSelectionModel().getSelectedIndex();
    Head<RiskAssessment> head =
        old.map(RiskAssessment::head).orElseGet(() -> session.newHead(RiskAssessment.class));
    var assessment =
        new RiskAssessment(
            head,
            release.id(),
            answers,
            who > 0 ? Optional.of(people().get(who - 1).id()) : Optional.empty(),
            Optional.of(session.now()));
    Phrase label = Phrase.of("edit.assess", Names.arg(session.plan(), release));
    return session.apply(Edit.put(label, assessment)).problems().stream()
        .map(Form.Problem::whole)
        .toList();
  }
}
