package org.slipway.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.FindingGroup;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Tally;

/** What stands against the plan in words. On the FX thread. */
public final class FindingsViewModel {

  /** A group in the list. */
  public record Group(FindingGroup group, Sign sign, String title, String cause, String count) {}

  /** One finding in the table. */
  public record Line(Ref subject, Sign sign, String where, String sentence, String fix) {

    /** What stands in a column. */
    public String cell(String column) {
      return switch (column) {
        case "where" -> where;
        case "sentence" -> sentence;
        case "fix" -> fix;
        default -> throw new IllegalArgumentException("no such column: " + column);
      };
    }
  }

  private final Session session;
  private final ObservableValue<Tally> tally;
  private final Choices kept;
  private final ObjectProperty<Optional<FindingGroup>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  public FindingsViewModel(Session session, ObservableValue<Tally> tally, Choices kept) {
    this.kept = kept;
    this.session = session;
    this.tally = tally;
  }

  /** How wide the columns are. */
  Choices kept() {
    return kept;
  }

  Session session() {
    return session;
  }

  /** What is counted; the groups change with it. */
  ObservableValue<Tally> tally() {
    return tally;
  }

  ObjectProperty<Optional<FindingGroup>> chosen() {
    return chosen;
  }

  /** All groups, blockers first. */
  public List<Group> groups() {
    return FindingGroup.of(tally.getValue().problems()).stream().map(this::inWords).toList();
  }

  private Group inWords(FindingGroup group) {
    Finding first = group.findings().getFirst();
    return new Group(
        group,
        Sign.of(first),
        Rules.title(session.texts(), group.rule()),
        group.cause().map(Arg.Named::name).orElse(""),
        session.texts().get("findings.count", group.findings().size()));
  }

  /** The findings of a group, line by line. */
  public List<Line> lines(FindingGroup group) {
    return group.findings().stream().map(this::line).toList();
  }

  private Line line(Finding finding) {
    return new Line(
        finding.subject(),
        Sign.of(finding),
        where(finding),
        session.say(finding.reason()),
        finding.fix().map(session::say).orElse(""));
  }

  private String where(Finding finding) {
    Plan plan = session.plan();
    String subject = name(plan, finding.subject());
    return finding
        .item()
        .filter(item -> !item.equals(finding.subject()))
        .map(item -> session.texts().get("findings.where", subject, name(plan, item)))
        .orElse(subject);
  }

  private static String name(Plan plan, Ref ref) {
    Optional<? extends PlanRecord> record = plan.find(ref);
    return record.map(r -> Names.of(plan, r)).orElse("");
  }

  /** The deployments of the chosen group. */
  public List<Id<Deployment>> deployments() {
    return chosen.get().map(group -> List.copyOf(group.deployments())).orElse(List.of());
  }

  /** The lines of a group as tab-separated text, with a heading. */
  String copied(FindingGroup group) {
    String heading =
        List.of("where", "sentence", "fix").stream()
            .map(column -> session.texts().get("findings.column." + column))
            .collect(Collectors.joining("\t"));
    return lines(group).stream()
        .map(line -> String.join("\t", line.where(), line.sentence(), line.fix()))
        .collect(Collectors.joining("\n", heading + "\n", "\n"));
  }
}
