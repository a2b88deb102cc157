package org.slipway.ui.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.SourceFile;
import org.slipway.exchange.incoming.Reason;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.file.PathField;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Running;

/** Attaches evidence: what it speaks of, how it came out, when, and the file that proves it. */
final class EvidenceForm {

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private static final String FILE = "file";

  private final ChecklistViewModel model;
  private final Entering entering;
  private final Session session;
  private final Texts texts;
  private final List<PlanRecord> subjects;
  private final List<String> names;
  private final Pick subject;
  private final TextField kind;
  private final Pick outcome;
  private final TextField observed;
  private final PathField file;
  private final Form form;

  /**
   * @param start kind of evidence filled in first; may be empty
   */
  EvidenceForm(
      ChecklistViewModel model,
      Entering entering,
      PathPicker picker,
      Release release,
      String start) {
    this.model = model;
    this.entering = entering;
    session = model.session();
    texts = entering.texts();
    Plan plan = session.plan();
    subjects =
        Stream.concat(
                Stream.of(release),
                plan.naming(release, Deployment.class).map(PlanRecord.class::cast))
            .toList();
    names = subjects.stream().map(this::named).toList();
    subject = new Pick(names, names.getFirst());
    subject.setId("subject");
    kind = Entering.field("evidence-kind", start);
    outcome = new Pick(entering.terms(Outcome.values()), Fields.term(texts, Outcome.PASS));
    outcome.setId("outcome");
    observed = Entering.field("observed", Moments.text(session.now(), session.zone().get()));
    var wanted =
        new PathPicker.Wanted(
            texts.get("checklist.form.evidence"), texts.get("checklist.form.any-file"), List.of());
    file =
        new PathField(
            "evidence-file",
            texts.get("file.choose"),
            Optional.empty(),
            near -> picker.open(wanted, near));
    form = new Form(texts.get("checklist.form.evidence"));
  }

  private String named(PlanRecord record) {
    return texts.get("kind." + record.kind().token()) + " " + Names.of(session.plan(), record);
  }

  /** Opens the form, with a file where one was dropped. */
  void open(Optional<Path> dropped) {
    dropped.ifPresent(path -> file.field().setText(path.toString()));
    String known = String.join(", ", model.evidenceKinds());
    form.with("kind", texts.get("checklist.form.evidence-kind"), kind)
        .saying(texts.get("checklist.form.kinds", known))
        .with("subject", texts.get("checklist.form.subject"), subject)
        .with("outcome", texts.get("checklist.form.outcome"), outcome)
        .with(
            "observed",
            texts.get("checklist.form.observed", session.zone().get()),
            new MomentField(observed, MomentField.Grain.MINUTE, session.zone()::get, session),
            observed)
        .with(FILE, texts.get("checklist.form.file"), file, file.field());
    form.setId("evidence-form");
    Layers over = entering.layers().get();
    form.asking(texts.get("form.save"), texts.get("form.cancel"), this::take, over::close);
    over.show(form, kind.getText().isEmpty() ? kind : outcome);
  }

  private void take() {
    var wrong = new ArrayList<Form.Problem>();
    entering.needs(wrong, "kind", Entering.text(kind));
    Optional<Instant> at = observed();
    if (at.isEmpty()) {
      wrong.add(new Form.Problem("observed", texts.get("checklist.form.no-moment")));
    } else if (at.get().isAfter(session.now())) {
      wrong.add(new Form.Problem("observed", texts.get("checklist.form.future")));
    }
    boolean named = !file.field().getText().isBlank();
    if (named && file.path().filter(Files::isRegularFile).isEmpty()) {
      wrong.add(new Form.Problem(FILE, texts.get("checklist.form.no-file")));
    }
    if (!form.shown(wrong)) {
      return;
    }
    if (named) {
      hash(file.path().orElseThrow(), at.orElseThrow());
    } else {
      save(at.orElseThrow(), Optional.empty());
    }
  }

  private Optional<Instant> observed() {
    return Moments.moment(observed.getText().strip(), session.zone().get())
        .map(ZonedDateTime::toInstant);
  }

  /** A large file takes a while; the form waits. */
  private void hash(Path path, Instant at) {
    Running running =
        model.hash(
            path,
            source -> save(at, Optional.of(source)),
            thrown -> {
              form.resting();
              form.shown(List.of(failed(thrown)));
            });
    if (model.isUnderWay(running)) {
      form.working(running, texts);
    }
  }

  private Form.Problem failed(Throwable thrown) {
    if (thrown instanceof CancellationException) {
      return Form.Problem.whole(texts.get("checklist.form.ended"));
    }
    String why = thrown instanceof IOException io ? Reason.of(io) : thrown.toString();
    return new Form.Problem(FILE, texts.get("checklist.form.unreadable", why));
  }

  private void save(Instant at, Optional<SourceFile> source) {
    form.resting();
    Ref about = Ref.of(subjects.get(Math.max(0, names.indexOf(subject.getValue()))));
    Outcome how = OUTCOMES.get(Math.max(0, outcome.getSelectionModel().getSelectedIndex()));
    if (form.shown(
        Entering.answer(model.edits().evidence(about, kind.getText().strip(), how, at, source)))) {
      entering.layers().get().close();
    }
  }
}
