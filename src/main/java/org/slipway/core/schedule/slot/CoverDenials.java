package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Cover;
import org.slipway.core.time.Interval;

/**
 * On-call cover from the start to the end of the rollback tail ({@code window.no-on-call}): a gap
 * denies, and after the roster's last entry nobody can say.
 */
public final class CoverDenials implements ConstraintSource {

  /** The entries of a roster by its name, that matter for a stretch of time. */
  @FunctionalInterface
  public interface Duties {
    List<RosterEntry> of(String roster, Interval during);
  }

  private final Told told;
  private final Duties duties;
  private final boolean demanded;

  /**
   * @param demanded whether an environment without a roster is not covered, rather than in no need
   *     of cover
   */
  public CoverDenials(Told told, Duties duties, boolean demanded) {
    this.told = told;
    this.duties = duties;
    this.demanded = demanded;
  }

  @Override
  public List<Denial> denials(Need need) {
    Environment environment = told.environment(need.deployment());
    if (environment.roster().isEmpty()) {
      return demanded ? List.of(noRoster(need, environment)) : List.of();
    }
    String roster = environment.roster().get();
    Cover cover = Cover.of(need.reach(), duties.of(roster, need.reach()));
    var denials = new ArrayList<Denial>();
    if (!need.whole().isZero()) {
      for (Interval gap : cover.gaps()) {
        Phrase cause = Phrase.of("slots.cause.gap", Arg.words(roster), told.stretch(need, gap));
        need.touching(gap, need.whole())
            .map(starts -> new Denial(gap(environment, roster), starts, cause))
            .ifPresent(denials::add);
      }
    }
    cover.unknown().flatMap(after -> unknown(need, roster, cover, after)).ifPresent(denials::add);
    return denials;
  }

  private Optional<Denial> unknown(Need need, String roster, Cover cover, Interval after) {
    Environment environment = told.environment(need.deployment());
    String cause = cover.known() ? "slots.cause.roster-ends" : "slots.cause.roster-empty";
    Phrase told = Phrase.of(cause, Arg.words(roster), this.told.moment(need, after.start()));
    Optional<Interval> starts =
        cover.known() ? need.beyond(after.start(), need.whole()) : Optional.of(need.starts());
    return starts.map(denied -> new Denial(ends(environment, roster), denied, told));
  }

  private Denial noRoster(Need need, Environment environment) {
    Arg name = Arg.named(environment, environment.name());
    Constraint by =
        constraint(
            environment,
            "",
            Phrase.of("slots.title.no-roster", name),
            Phrase.of("slots.relax.no-roster", name),
            /* known= */ false);
    return new Denial(by, need.starts(), Phrase.of("slots.cause.no-roster", name));
  }

  private static Constraint gap(Environment environment, String roster) {
    return constraint(
        environment,
        roster,
        Phrase.of("slots.title.on-call", Arg.words(roster)),
        Phrase.of("slots.relax.on-call", Arg.words(roster)),
        /* known= */ true);
  }

  private static Constraint ends(Environment environment, String roster) {
    return constraint(
        environment,
        roster,
        Phrase.of("slots.title.roster-ends", Arg.words(roster)),
        Phrase.of("slots.relax.roster-ends", Arg.words(roster)),
        /* known= */ false);
  }

  private static Constraint constraint(
      Environment environment, String roster, Phrase title, Phrase relax, boolean known) {
    return new Constraint(
        ConstraintKind.ON_CALL,
        List.of(Ref.of(environment)),
        roster,
        title,
        relax,
        environment.owner().map(person -> new Ref(Kind.PERSON, person)),
        known);
  }
}
