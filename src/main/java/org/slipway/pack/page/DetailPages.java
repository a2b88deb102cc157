package org.slipway.pack.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.RollbackPlan;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.Timing;
import org.slipway.pack.print.Html;
import org.slipway.text.Times;

/** What goes where, how it is taken back, and what proves that it may go. */
final class DetailPages {

  private static final String NONE = "–";

  private final Paper paper;

  DetailPages(Paper paper) {
    this.paper = paper;
  }

  String html() {
    return scope()
        + components()
        + deployments()
        + rollback()
        + new RiskPages(paper).html()
        + evidence()
        + checklist();
  }

  private String scope() {
    List<ScopeItem> items = paper.release().scope();
    if (items.isEmpty()) {
      return paper.heading("scope", "scope") + paper.paragraph("no-scope");
    }
    return paper.heading("scope", "scope")
        + Html.table(
            "scope",
            List.of(
                paper.say("scope-item"),
                paper.say("ticket"),
                paper.say("state"),
                paper.say("added")),
            items.stream()
                .map(
                    i ->
                        cells(
                            i.title(),
                            i.ticket().orElse(NONE),
                            word("scope-state.", i.state()),
                            paper.moment(i.addedAt())))
                .toList());
  }

  private String components() {
    List<Delivery> delivered = paper.release().delivers();
    if (delivered.isEmpty()) {
      return "";
    }
    return paper.heading("components", "components")
        + Html.table(
            "half",
            List.of(paper.say("component"), paper.say("version")),
            delivered.stream().map(d -> cells(name(d.component()), d.version())).toList());
  }

  private String deployments() {
    List<Deployment> all = paper.plan().naming(paper.release(), Deployment.class).toList();
    if (all.isEmpty()) {
      return paper.heading("deployments", "deployments") + paper.paragraph("no-deployment");
    }
    return paper.heading("deployments", "deployments")
        + Html.table(
            "deployments",
            List.of(
                paper.say("where"),
                paper.say("state"),
                paper.say("start"),
                paper.say("parts"),
                paper.say("holds"),
                paper.say("who")),
            all.stream().map(this::deployment).toList());
  }

  private String deployment(Deployment d) {
    Environment where = paper.plan().get(Environment.class, d.environment());
    String items =
        d.items().isEmpty() ? "" : String.join(", ", d.items().stream().map(this::name).toList());
    return Html.row(
        List.of(
            Html.element("b", Html.escape(where.name()))
                + "<br/>"
                + Html.escape(d.key() + (items.isEmpty() ? "" : ": " + items)),
            Html.escape(word("deployment-state.", d.state())),
            Html.escape(d.timing().startsAt().map(paper::moment).orElse(NONE)),
            paper.isJudged(d) ? parts(d.timing()) : NONE,
            Html.escape(holds(d)),
            Html.escape(who(d))));
  }

  private String parts(Timing timing) {
    return paper.markup(
        "parts-of",
        span(timing.run()),
        span(timing.verification()),
        span(timing.rollbackTail().map(RollbackTail::length)),
        timing
            .rollbackTail()
            .map(tail -> paper.say(tail.measured() ? "measured" : "estimated"))
            .orElse(NONE));
  }

  private String holds(Deployment d) {
    var held = new ArrayList<String>(d.locks());
    d.sharedServices().forEach(id -> held.add(name(id)));
    return held.isEmpty() ? NONE : String.join(", ", held);
  }

  private String who(Deployment d) {
    List<String> people =
        d.people().stream()
            .map(a -> person(a.person()) + " (" + word("duty.", a.duty()) + ")")
            .toList();
    return people.isEmpty() ? NONE : String.join(", ", people);
  }

  private String rollback() {
    List<Runway> runways = paper.runways();
    if (runways.isEmpty()) {
      return "";
    }
    return paper.heading("rollback", "rollback")
        + Html.table(
            "rollback",
            List.of(
                paper.say("where"),
                paper.say("rollback-plan"),
                paper.say("who-decides"),
                paper.say("at-latest")),
            runways.stream().map(this::rollback).toList());
  }

  private String rollback(Runway runway) {
    Optional<RollbackPlan> plan = runway.deployment().rollback();
    String latest = runway.noReturn().map(paper::moment).orElse(NONE);
    return Html.row(
        List.of(
            Html.escape(paper.environment(runway)),
            Html.escape(plan.map(RollbackPlan::summary).orElse(paper.say("no-rollback"))),
            Html.escape(plan.flatMap(RollbackPlan::owner).map(this::person).orElse(NONE)),
            Html.element("b", Html.escape(latest))));
  }

  private String evidence() {
    List<Evidence> all = FindingsPages.evidence(paper.plan());
    if (all.isEmpty()) {
      return paper.heading("evidence", "evidence") + paper.paragraph("no-evidence");
    }
    return paper.heading("evidence", "evidence")
        + Html.table(
            "evidence",
            List.of(
                paper.say("mark"),
                paper.say("evidence-kind"),
                paper.say("about"),
                paper.say("observed"),
                paper.say("age"),
                paper.say("file")),
            all.stream().map(this::evidence).toList());
  }

  private String evidence(Evidence e) {
    Duration age = Duration.between(e.observedAt(), paper.facts().evaluatedAt());
    String figures =
        String.join(
            ", ",
            e.figures().entrySet().stream().map(f -> f.getKey() + " " + f.getValue()).toList());
    return Html.row(
        List.of(
            paper.sign(Sign.of(e.outcome())),
            Html.element("span", "mono", Html.escape(e.evidenceKind()))
                + (figures.isEmpty() ? "" : "<br/>" + Html.escape(figures)),
            Html.escape(paper.name(e.subject())),
            Html.escape(paper.moment(e.observedAt())),
            Html.escape(age.isNegative() ? NONE : Times.span(age)),
            e.source()
                .map(
                    s ->
                        Html.escape(s.name())
                            + "<br/>"
                            + Html.element("span", "fine", Html.escape(s.sha256())))
                .orElse(NONE)));
  }

  private String checklist() {
    List<ChecklistItem> items = paper.plan().naming(paper.release(), ChecklistItem.class).toList();
    if (items.isEmpty()) {
      return "";
    }
    return paper.heading("checklist", "checklist")
        + Html.table(
            "checklist",
            List.of(
                paper.say("mark"),
                paper.say("check"),
                paper.say("owner"),
                paper.say("signed-off"),
                paper.say("weight")),
            items.stream().map(this::item).toList());
  }

  private String item(ChecklistItem item) {
    Sign sign = Sign.of(item.state());
    String done =
        item.signOff().map(s -> person(s.person()) + ", " + paper.moment(s.at())).orElse(NONE);
    return Html.row(
        List.of(
            paper.sign(sign),
            Html.escape(item.group() + ": " + item.title())
                + item.reason().map(r -> "<br/>" + Html.escape(r)).orElse(""),
            Html.escape(item.owner().map(this::person).orElse(NONE)),
            Html.escape(done),
            Html.escape(paper.texts().get(item.blocker() ? "weight.blocker" : "weight.advisory"))));
  }

  private String name(Id<Component> id) {
    return paper.plan().get(Component.class, id).name();
  }

  private String person(Id<Person> id) {
    return paper.plan().get(Person.class, id).name();
  }

  private static String span(Optional<Duration> length) {
    return length.map(Times::span).orElse(NONE);
  }

  private static String cells(String... texts) {
    return Html.row(List.of(texts).stream().map(Html::escape).toList());
  }

  private String word(String prefix, Enum<?> choice) {
    return paper.texts().get(prefix + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
