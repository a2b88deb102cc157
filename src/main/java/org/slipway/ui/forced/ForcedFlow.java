package org.slipway.ui.forced;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import org.slipway.core.Analysis;
import org.slipway.core.ForcedMove;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.json.Content;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Prose;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Trial;
import org.slipway.ui.task.Tasks;

/** Asks by when the selected deployment must be live, and plans what that takes. */
public final class ForcedFlow {

  private final Session session;
  private final Tasks tasks;
  private final Supplier<Layers> layers;
  private final Consumer<String> problem;
  private final Optional<Trial.Asking> branch;
  private final Texts texts;

  /**
   * @param problem takes the sentence on why nothing can be asked
   * @param branch tries an edit out; empty: there are no branches
   */
  public ForcedFlow(
      Session session,
      Tasks tasks,
      Supplier<Layers> layers,
      Consumer<String> problem,
      Optional<Trial.Asking> branch) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
    this.problem = problem;
    this.branch = branch;
    texts = session.texts();
  }

  /** Adds the action. */
  public void register(Actions actions) {
    actions.add(
        Action.always(
            "forced.move",
            texts.get("action.forced.move"),
            "",
            "mdi2c-calendar-alert",
            this::begin));
  }

  private void begin() {
    session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .filter(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .filter(GroupMembers::isMovable)
        .ifPresentOrElse(this::ask, () -> problem.accept(texts.get("forced.select")));
  }

  private void ask(Deployment deployment) {
    Plan plan = session.plan();
    ZoneId zone = LocalZone.of(plan, deployment);
    var by = new TextField();
    by.setId("forced-by");
    by.setPromptText(texts.get("forced.by-prompt"));
    var reason = new Prose(2);
    reason.setId("forced-reason");
    Layers over = layers.get();
    var form =
        new Form(texts.get("forced.title", Names.of(plan, deployment)))
            .with(
                "by",
                texts.get("forced.by", zone.getId()),
                new MomentField(by, MomentField.Grain.MINUTE, () -> zone, session),
                by)
            .with("reason", texts.get("forced.reason"), reason)
            .saying(texts.get("forced.says"));
    form.asking(
        texts.get("forced.ok"),
        texts.get("form.cancel"),
        () ->
            Moments.moment(by.getText(), zone)
                .map(ZonedDateTime::toInstant)
                .ifPresentOrElse(
                    at -> work(form, over, new Question(deployment, at, reason.getText())),
                    () -> form.shown(List.of(unreadable()))),
        over::close);
    form.setId("forced-form");
    over.show(form, by);
  }

  private Form.Problem unreadable() {
    return new Form.Problem("by", texts.get("forced.unreadable"));
  }

  /** What was asked. */
  record Question(Deployment deployment, Instant by, String reason) {}

  private void work(Form form, Layers over, Question question) {
    form.shown(List.of());
    Plan plan = session.plan();
    Instant now = session.now();
    String name = Names.of(plan, question.deployment());
    Phrase label = Phrase.of("forced.edit", Arg.words(name));
    form.working(
        tasks.start(
            texts.get("forced.title", name),
            _ ->
                ForcedMove.of(
                    Analysis.of(plan, now, Content.FINGERPRINT),
                    question.deployment(),
                    question.by(),
                    label),
            answer -> {
              over.close();
              new ForcedCard(session, over, branch).show(plan, question, answer);
            },
            thrown -> {
              form.resting();
              form.shown(List.of(Form.Problem.whole(thrown.toString())));
            }),
        texts);
  }
}
