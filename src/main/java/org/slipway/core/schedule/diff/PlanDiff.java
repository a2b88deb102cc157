package org.slipway.core.schedule.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/**
 * Everything that is different from one plan to another.
 *
 * @param differences by group, then by subject
 */
public record PlanDiff(List<Difference> differences) {

  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::group).thenComparing(Difference::subject);

  public PlanDiff {
    differences = differences.stream().sorted(ORDER).toList();
  }

  /**
   * Compares.
   *
   * @param edit that leads from the one plan to the other
   * @param judged whose verdict and risk may have changed; of others they are not asked
   */
  public static PlanDiff of(DiffSide was, DiffSide is, Edit edit, Collection<Ref> judged) {
    return of(was, is, edit, judged, judged);
  }

  /**
   * Compares.
   *
   * @param forecast whose forecast may have changed, which may be more: it reads what is finished
   */
  public static PlanDiff of(
      DiffSide was, DiffSide is, Edit edit, Collection<Ref> judged, Collection<Ref> forecast) {
    var found = new ArrayList<Difference>();
    var moved = Moved.by(edit, was.plan(), is.plan());
    new DateDiff(was.plan(), is.plan(), moved, found).add();
    new CriticalDiff(was.plan(), is.plan(), moved, found).add();
    new CollisionDiff(was, is, edit, found).add();
    for (Ref ref : judged) {
      grade(Difference.Group.VERDICTS, ref, was.verdict().apply(ref), is.verdict().apply(ref), is)
          .ifPresent(found::add);
      grade(Difference.Group.RISK, ref, was.risk().apply(ref), is.risk().apply(ref), is)
          .ifPresent(found::add);
    }
    forecast.forEach(ref -> forecast(ref, was, is).ifPresent(found::add));
    exposure(was, is, found);
    edit.changes().forEach(change -> record(was.plan(), is.plan(), change).ifPresent(found::add));
    return new PlanDiff(found);
  }

  private static Optional<Difference> grade(
      Difference.Group group,
      Ref ref,
      Optional<DiffSide.Grade> was,
      Optional<DiffSide.Grade> is,
      DiffSide side) {
    Optional<? extends PlanRecord> record = side.plan().find(ref);
    if (was.equals(is) || was.isEmpty() || is.isEmpty() || record.isEmpty()) {
      return Optional.empty();
    }
    int worse = Integer.compare(is.get().badness(), was.get().badness());
    String key = group == Difference.Group.RISK ? "diff.risk" : "diff.verdict";
    Arg name = Names.arg(side.plan(), record.get());
    Phrase says = Phrase.of(key, name, was.get().word(), is.get().word());
    return Optional.of(Difference.of(group, ref, turn(worse), says));
  }

  /** The same runs for both, so that equal chances give equal shares. */
  private static Optional<Difference> forecast(Ref ref, DiffSide was, DiffSide is) {
    Optional<Double> before = was.fits().apply(ref);
    Optional<Double> after = is.fits().apply(ref);
    if (before.equals(after)) {
      return Optional.empty();
    }
    int less =
        before.isPresent() && after.isPresent() ? Double.compare(before.get(), after.get()) : 0;
    Arg name = Names.arg(is.plan(), is.plan().find(ref).orElseThrow());
    Phrase says = Phrase.of("diff.forecast", name, likely(before), likely(after));
    return Optional.of(Difference.of(Difference.Group.FORECAST, ref, turn(less), says));
  }

  private static Arg likely(Optional<Double> share) {
    return share
        .<Arg>map(
            s ->
                Arg.words(
                    BigDecimal.valueOf(s).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN)
                        + " %"))
        .orElseGet(() -> new Arg.Term("diff.not-forecast"));
  }

  /** Worse where more of it is worse. */
  static Difference.Turn turn(int more) {
    return more > 0
        ? Difference.Turn.WORSE
        : more < 0 ? Difference.Turn.BETTER : Difference.Turn.NEITHER;
  }

  private static void exposure(DiffSide was, DiffSide is, List<Difference> found) {
    SortedMap<String, BigDecimal> before = was.exposure().get();
    SortedMap<String, BigDecimal> after = is.exposure().get();
    var units = new TreeSet<>(before.keySet());
    units.addAll(after.keySet());
    for (String unit : units) {
      BigDecimal from = before.getOrDefault(unit, BigDecimal.ZERO);
      BigDecimal to = after.getOrDefault(unit, BigDecimal.ZERO);
      Optional<Ref> ref = unit(is.plan(), unit).or(() -> unit(was.plan(), unit));
      if (from.compareTo(to) != 0 && ref.isPresent()) {
        Phrase says = Phrase.of("diff.exposure", Arg.words(unit), percent(from), percent(to));
        Difference.Turn turn = turn(to.compareTo(from));
        found.add(Difference.of(Difference.Group.EXPOSURE, ref.get(), turn, says));
      }
    }
  }

  private static Optional<Ref> unit(Plan plan, String name) {
    return plan.businessUnits().values().stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .map(Ref::of);
  }

  private static Arg percent(BigDecimal share) {
    return Arg.count(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Optional<Difference> record(Plan was, Plan is, Change change) {
    Ref ref = change.ref();
    Optional<? extends PlanRecord> before = was.find(ref);
    Optional<? extends PlanRecord> after = is.find(ref);
    Plan plan = after.isPresent() ? is : was;
    PlanRecord record = after.isPresent() ? after.get() : before.orElseThrow();
    Arg kind = new Arg.Term("kind." + ref.kind().token());
    Arg name = Arg.named(record, record.key() + " " + Names.of(plan, record));
    if (before.isPresent() && after.isPresent()) {
      List<Arg> fields = FieldNames.changed(before.get(), after.get());
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Difference.of(
                  Difference.Group.RECORDS,
                  ref,
                  Difference.Turn.NEITHER,
                  Phrase.of("diff.changed", kind, name, new Arg.Several(fields))));
    }
    String key = after.isPresent() ? "diff.added" : "diff.removed";
    return Optional.of(
        Difference.of(
            Difference.Group.RECORDS, ref, Difference.Turn.NEITHER, Phrase.of(key, kind, name)));
  }

  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /** The differences of one group. */
  public List<Difference> of(Difference.Group group) {
    return differences.stream().filter(difference -> difference.group() == group).toList();
  }

  /** How many there are of each group that has any. */
  public SortedMap<Difference.Group, Integer> counts() {
    var counts = new TreeMap<Difference.Group, Integer>();
    differences.forEach(difference -> counts.merge(difference.group(), 1, Integer::sum));
    return counts;
  }

  /** How many turned so. */
  public long count(Difference.Turn turn) {
    return differences.stream().filter(difference -> difference.turn() == turn).count();
  }

  /** Kinds whose records are dated by fields that {@link DateDiff} tells of by themselves. */
  static boolean isDated(Kind kind) {
    return kind == Kind.DEPLOYMENT || kind == Kind.VENDOR_DELIVERY;
  }
}
