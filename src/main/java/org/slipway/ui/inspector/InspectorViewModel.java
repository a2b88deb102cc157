package org.slipway.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.risk.RiskLines;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Session;

/** Puts the selected record into words. */
public final class InspectorViewModel {

  private final Session session;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public InspectorViewModel(Session session) {
    this.session = session;
    texts = session.texts();
    // the session holds the model, not weakly as a binding would
    session.showing().addListener((_, _, _) -> inspected.set(inspect()));
    session.selection().addListener((_, _, _) -> inspected.set(inspect()));
    session.zone().addListener((_, _, _) -> inspected.set(inspect()));
    inspected.set(inspect());
  }

  /** What is selected, in words; empty where nothing is. */
  public ReadOnlyObjectProperty<Optional<Inspected>> inspected() {
    return inspected.getReadOnlyProperty();
  }

  public Session session() {
    return session;
  }

  private Optional<Inspected> inspect() {
    return session.selection().get().flatMap(session.plan()::find).map(this::inWords);
  }

  private Inspected inWords(PlanRecord record) {
    return switch (record) {
      case Deployment deployment -> deployment(deployment);
      case Release release -> release(release);
      case Environment environment ->
          plain(environment, EnvironmentUse.lines(session, environment));
      case RosterRotation turns -> plain(turns, RosterLines.lines(session, turns.roster()));
      case RosterEntry duty -> plain(duty, RosterLines.lines(session, duty.roster()));
      default -> plain(record, List.of());
    };
  }

  private Inspected deployment(Deployment deployment) {
    Plan plan = session.plan();
    Release release = plan.get(Release.class, deployment.release());
    Environment environment = plan.get(Environment.class, deployment.environment());
    Optional<Verdict> verdict = judged(deployment);
    List<Finding> findings = verdict.map(Verdict::findings).orElse(List.of());
    return new Inspected(
        Ref.of(deployment),
        release.key() + " · " + environment.name(),
        Names.of(plan, release),
        summary(release),
        verdict.map(v -> Sign.of(v.go())),
        lines(deployment, environment, findings),
        problems(findings),
        verdict.isEmpty() ? "" : passed(findings),
        Optional.of(Ref.of(release)));
  }

  /** Finished deployments are history: their state is shown, nothing is judged. */
  private Optional<Verdict> judged(Deployment deployment) {
    return switch (deployment.state()) {
      case DRAFT, PLANNED, APPROVED, RUNNING ->
          Optional.of(session.showing().get().judged().of(deployment));
      case DONE, FAILED, ROLLED_BACK, CANCELLED -> Optional.empty();
    };
  }

  private String summary(Release release) {
    String owner =
        release
            .owner()
            .map(id -> texts.get("inspector.owner", session.plan().get(Person.class, id).name()))
            .orElseGet(() -> texts.get("inspector.no-owner"));
    return texts.get(
        "inspector.summary",
        Fields.term(texts, release.changeType()),
        Fields.term(texts, release.releaseClass()),
        owner);
  }

  private List<Inspected.Line> lines(
      Deployment deployment, Environment environment, List<Finding> findings) {
    Timing timing = deployment.timing();
    var lines = new ArrayList<Inspected.Line>();
    lines.add(line("state", Fields.term(texts, deployment.state())));
    lines.add(
        timing
            .startsAt()
            .map(
                at ->
                    new Inspected.Line(
                        texts.get("inspector.start"), moments(at, environment.zone())))
            .orElseGet(() -> line("start", texts.get("inspector.not-planned"))));
    lines.add(
        line("run", texts.get("inspector.then", span(timing.run()), span(timing.verification()))));
    lines.add(line("tail", tail(timing)));
    noReturn(findings).ifPresent(lines::add);
    risk(deployment).ifPresent(lines::add);
    timing
        .whole()
        .ifPresent(whole -> lines.add(line("done-by", moment(whole.end(), session.zone().get()))));
    return lines;
  }

  /** Its level, where the policy says what is risky and the deployment is still to come. */
  private Optional<Inspected.Line> risk(Deployment deployment) {
    return Optional.of(deployment)
        .filter(d -> d.state().unfinished())
        .map(d -> session.showing().get().judged().risks().of(d))
        .filter(risk -> risk.model().isPresent())
        .map(risk -> line("risk", session.say(RiskLines.level(risk))));
  }

  private String tail(Timing timing) {
    return timing
        .rollbackTail()
        .map(
            t ->
                texts.get(
                    t.measured() ? "inspector.measured" : "inspector.estimated",
                    Times.span(t.length())))
        .orElseGet(() -> texts.get("inspector.unknown"));
  }

  /** What the rule found is what is said: the window computes nothing of its own. */
  private Optional<Inspected.Line> noReturn(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.rule().equals("rollback.point-of-no-return"))
        .filter(f -> f.result() != Result.NOT_APPLICABLE)
        .findFirst()
        .map(f -> line("no-return", session.say(f.reason())));
  }

  private List<String> moments(Instant at, ZoneId place) {
    ZoneId own = session.zone().get();
    var seen = new ArrayList<String>();
    seen.add(moment(at, own));
    var others = new ArrayList<String>();
    for (ZoneId zone : List.of(place, ZoneOffset.UTC)) {
      String time = clock(at, zone);
      if (!time.equals(clock(at, own)) && !others.contains(time)) {
        others.add(time);
      }
    }
    if (!others.isEmpty()) {
      seen.add(String.join(" · ", others));
    }
    return seen;
  }

  private String clock(Instant at, ZoneId zone) {
    return Times.clock(at, zone, texts.locale())
        + ' '
        + Times.abbreviation(at, zone, texts.locale());
  }

  private String moment(Instant at, ZoneId zone) {
    return Times.moment(at, zone, texts.locale());
  }

  private String span(Optional<Duration> length) {
    return length.map(Times::span).orElseGet(() -> texts.get("inspector.unknown"));
  }

  private Inspected release(Release release) {
    Plan plan = session.plan();
    ReleaseVerdict verdict = session.showing().get().judged().of(release);
    var findings = new ArrayList<>(verdict.own().findings());
    var lines = new ArrayList<Inspected.Line>();
    release.train().ifPresent(train -> lines.add(line("train", train)));
    verdict.worst().flatMap(plan::find).ifPresent(d -> lines.add(line("worst", Names.of(plan, d))));
    plan.naming(release, Deployment.class)
        .sorted(Comparator.comparing(d -> d.timing().startsAt().orElse(Instant.MAX)))
        .forEach(d -> lines.add(deploymentLine(plan, d, verdict)));
    lines.addAll(ForecastLines.lines(session, release));
    return new Inspected(
        Ref.of(release),
        release.key(),
        Names.of(plan, release),
        summary(release),
        verdict.go().map(Sign::of),
        lines,
        problems(findings),
        passed(findings),
        Optional.of(Ref.of(release)));
  }

  private Inspected.Line deploymentLine(Plan plan, Deployment d, ReleaseVerdict verdict) {
    String state =
        verdict.deployments().stream()
            .filter(v -> v.subject().id().equals(d.id()))
            .findFirst()
            .map(v -> goWord(v.go()))
            .orElseGet(() -> Fields.term(texts, d.state()));
    String start =
        d.timing()
            .startsAt()
            .map(at -> moment(at, session.zone().get()))
            .orElseGet(() -> texts.get("inspector.not-planned"));
    return new Inspected.Line(Names.environment(plan, d), List.of(state, start));
  }

  private String goWord(Go go) {
    return texts.get(Sign.of(go).key());
  }

  /** Any other record: what is computed about it, then its fields by name. */
  private Inspected plain(PlanRecord record, List<Inspected.Line> computed) {
    Plan plan = session.plan();
    var lines = new ArrayList<>(computed);
    Fields.inWords(session, record)
        .forEach(f -> lines.add(new Inspected.Line(f.label(), List.of(f.value()))));
    return new Inspected(
        Ref.of(record),
        record.key(),
        Names.of(plan, record),
        texts.get("kind." + record.kind().token()),
        Optional.empty(),
        lines,
        List.of(),
        "",
        Optional.empty());
  }

  private List<Inspected.Found> problems(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.result() == Result.FAIL || f.result() == Result.UNKNOWN)
        .sorted(
            Comparator.comparing(Finding::waivedBy, Comparator.comparing(Optional::isPresent))
                .thenComparing(Finding::weight)
                .thenComparing(Finding::result))
        .map(
            f ->
                new Inspected.Found(
                    Sign.of(f),
                    Rules.title(texts, f.rule()),
                    session.say(f.reason()),
                    f.fix().map(session::say).orElse(""),
                    f.rule() + " " + f.version()))
        .toList();
  }

  private String passed(List<Finding> findings) {
    long passed = findings.stream().filter(f -> f.result() == Result.PASS).count();
    long apart = findings.stream().filter(f -> f.result() == Result.NOT_APPLICABLE).count();
    return texts.get("inspector.passed", passed, apart);
  }

  private Inspected.Line line(String key, String value) {
    return new Inspected.Line(texts.get("inspector." + key), List.of(value));
  }
}
