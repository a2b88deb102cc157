package org.slipway.pack.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.time.Interval;
import org.slipway.pack.document.PackFacts.Judged;
import org.slipway.scene.Clash;
import org.slipway.scene.DateLayers;
import org.slipway.scene.Layer;
import org.slipway.scene.TimelineFacts;

/** What the timeline of a pack shows, from the pack's own facts. */
final class PaperTimeline implements TimelineFacts {

  private final Paper paper;
  private final Occurrences occurrences;
  private final List<Runway> runways;

  PaperTimeline(Paper paper) {
    this.paper = paper;
    this.occurrences = Occurrences.of(paper.plan());
    this.runways = paper.runways();
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return paper.facts().deployments().stream()
        .map(Judged::verdict)
        .filter(verdict -> verdict.subject().id().equals(deployment))
        .map(Verdict::go)
        .findFirst();
  }

  @Override
  public boolean judges(Id<Deployment> deployment) {
    return verdict(deployment).isPresent();
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return runways.stream()
        .filter(runway -> runway.deployment().id().equals(deployment))
        .findFirst()
        .flatMap(Runway::noReturn);
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return paper.findings().stream()
        .filter(f -> f.rule().equals(FindingsPages.COLLISION) && f.result() == Result.FAIL)
        .filter(f -> f.item().isPresent())
        .filter(f -> names(f, deployment))
        .flatMap(f -> clash(f).stream())
        .sorted(
            Comparator.comparing(Clash::at).thenComparing(Clash::one).thenComparing(Clash::other))
        .toList();
  }

  private static boolean names(Finding finding, Id<Deployment> deployment) {
    return finding.subject().id().equals(deployment)
        || finding.item().map(item -> item.id().equals(deployment)).orElse(false);
  }

  private Optional<Clash> clash(Finding finding) {
    Ref other = finding.item().orElseThrow();
    Optional<Interval> common =
        whole(finding.subject()).flatMap(one -> whole(other).flatMap(two -> one.intersection(two)));
    return common.map(at -> new Clash(finding.subject(), other, at, finding.reason()));
  }

  private Optional<Interval> whole(Ref ref) {
    return paper
        .plan()
        .find(ref)
        .filter(Deployment.class::isInstance)
        .flatMap(record -> ((Deployment) record).timing().known());
  }

  @Override
  public List<Layer> layers(Interval shown) {
    Plan plan = paper.plan();
    var layers = new ArrayList<Layer>();
    for (Freeze f : plan.freezes().values()) {
      boolean hard = f.severity() == Severity.HARD;
      Layer.Sort sort = hard ? Layer.Sort.HARD_FREEZE : Layer.Sort.SOFT_FREEZE;
      layers.addAll(layers(f, sort, f.name(), f.scope(), shown).toList());
    }
    plan.maintenanceWindows().values().stream()
        .flatMap(w -> layers(w, Layer.Sort.WINDOW, w.name(), w.scope(), shown))
        .forEach(layers::add);
    plan.businessEvents().values().stream()
        .flatMap(e -> layers(e, Layer.Sort.EVENT, e.name(), Scope.ALL, shown))
        .forEach(layers::add);
    layers.addAll(DateLayers.of(plan, occurrences, shown));
    return layers.stream().sorted().toList();
  }

  private Stream<Layer> layers(
      PlanRecord record, Layer.Sort sort, String name, Scope scope, Interval shown) {
    Ref ref = Ref.of(record);
    return Stream.of(occurrences.of(ref, shown).occurrences())
        .flatMap(Collection::stream)
        .map(occurrence -> new Layer(ref, sort, name, scope, occurrence.at()));
  }

  @Override
  public boolean isOnPaper() {
    return true;
  }

  @Override
  public List<String> holidays(LocalDate day) {
    return List.of();
  }
}
