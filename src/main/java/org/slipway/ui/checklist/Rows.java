package org.slipway.ui.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Session;

/** The lines of the table: what people confirm under their headings, then what rules decided. */
final class Rows {

  private final Session session;
  private final Texts texts;
  private final Plan plan;
  private final Reading reading;
  private final Proofs proofs;
  private final Set<String> closed;

  /**
   * @param closed headings whose lines are hidden
   */
  Rows(Session session, Reading reading, Proofs proofs, Set<String> closed) {
    this.session = session;
    this.reading = reading;
    this.proofs = proofs;
    this.closed = closed;
    texts = session.texts();
    plan = session.plan();
  }

  List<Row> of() {
    Release release = proofs.release();
    var rows = new ArrayList<Row>();
    Optional<Instant> goLive = goLive(release);
    Map<String, List<ChecklistItem>> items = new LinkedHashMap<>();
    plan.naming(release, ChecklistItem.class)
        .forEach(i -> items.computeIfAbsent(i.group(), _ -> new ArrayList<>()).add(i));
    items.forEach(
        (group, of) ->
            put(rows, group, summary(of), of.stream().map(i -> item(i, goLive)).toList()));
    Map<String, List<Finding>> ruled = new LinkedHashMap<>();
    for (Finding finding : reading.findings()) {
      ruled
          .computeIfAbsent(Rules.group(texts, finding.rule()), _ -> new ArrayList<>())
          .add(finding);
    }
    ruled.forEach((group, of) -> put(rows, group, counted(of), ruled(of)));
    return rows;
  }

  private void put(List<Row> rows, String title, String summary, List<? extends Row> below) {
    boolean open = !closed.contains(title);
    rows.add(new Row.Heading(title, summary, open));
    if (open) {
      rows.addAll(below);
    }
  }

  private String summary(List<ChecklistItem> items) {
    long open = items.stream().filter(i -> i.state() == ChecklistState.OPEN).count();
    long apart = items.stream().filter(i -> i.state() == ChecklistState.NOT_APPLICABLE).count();
    return texts.get(
        "checklist.group-items", items.size() - open - apart, items.size() - apart, apart);
  }

  private String counted(List<Finding> findings) {
    long failed = findings.stream().filter(f -> f.result() == Result.FAIL).count();
    long unknown = findings.stream().filter(f -> f.result() == Result.UNKNOWN).count();
    long passed = findings.stream().filter(f -> f.result() == Result.PASS).count();
    return texts.get("checklist.counts", passed, unknown, failed);
  }

  /** Earliest planned start of the release's deployments. */
  private Optional<Instant> goLive(Release release) {
    return plan.naming(release, Deployment.class)
        .flatMap(d -> d.timing().startsAt().stream())
        .min(Comparator.naturalOrder());
  }

  private Row.Item item(ChecklistItem item, Optional<Instant> goLive) {
    Optional<Instant> dueAt = goLive.flatMap(start -> item.due().map(start::minus));
    boolean late =
        item.state() == ChecklistState.OPEN
            && dueAt.filter(at -> at.isBefore(session.now())).isPresent();
    return new Row.Item(
        item,
        item.owner().map(id -> plan.get(Person.class, id).name()).orElse(""),
        due(item.due(), dueAt, late),
        late,
        item.evidenceKind().flatMap(proofs::proof),
        item.signOff().map(this::signed).orElse(""));
  }

  private String due(Optional<Duration> before, Optional<Instant> at, boolean late) {
    if (before.isEmpty()) {
      return "";
    }
    String relative = texts.get("checklist.before", Times.span(before.get()));
    String day = at.map(t -> Times.shortMoment(t, session.zone().get(), texts.locale())).orElse("");
    return texts.get(late ? "checklist.due-late" : "checklist.due", relative, day).strip();
  }

  private String signed(SignOff signOff) {
    return texts.get(
        "checklist.signed",
        plan.get(Person.class, signOff.person()).name(),
        Times.shortMoment(signOff.at(), session.zone().get(), texts.locale()));
  }

  /** Each finding that did not pass has a line; those of one rule that did share one. */
  private List<Row.Ruled> ruled(List<Finding> findings) {
    var rows = new ArrayList<Row.Ruled>();
    Map<String, List<Finding>> quiet = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.result() == Result.FAIL || finding.result() == Result.UNKNOWN) {
        rows.add(loud(finding));
      } else {
        quiet
            .computeIfAbsent(finding.rule() + finding.result(), _ -> new ArrayList<>())
            .add(finding);
      }
    }
    quiet.values().forEach(of -> rows.add(quiet(of)));
    return rows;
  }

  private Row.Ruled loud(Finding finding) {
    return row(finding, session.say(finding.reason()), reading.where(finding));
  }

  private Row.Ruled quiet(List<Finding> of) {
    Finding first = of.getFirst();
    String sentence =
        of.size() == 1 ? session.say(first.reason()) : texts.get("checklist.each", of.size());
    return row(first, sentence, of.size() == 1 ? reading.where(first) : "");
  }

  private Row.Ruled row(Finding finding, String sentence, String where) {
    return new Row.Ruled(
        reading.title(finding),
        Sign.of(finding),
        finding.weight() == Weight.BLOCKER,
        where,
        sentence,
        finding.rule() + " " + finding.version(),
        finding
            .item()
            .flatMap(plan::find)
            .filter(Evidence.class::isInstance)
            .map(e -> proofs.proof((Evidence) e)),
        finding
            .item()
            .flatMap(plan::find)
            .filter(Evidence.class::isInstance)
            .map(e -> ((Evidence) e).evidenceKind())
            .orElse(""));
  }
}
