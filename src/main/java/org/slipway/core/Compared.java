package org.slipway.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.DiffSide;
import org.slipway.core.schedule.diff.PlanDiff;

/**
 * Two plans that were compared at one instant, kept so that comparing later states of them costs
 * what was edited since and not what is different in all. It says what {@link WhatIf#diff} says
 * from scratch. An immutable value in effect, and safe for all threads.
 */
public final class Compared {

  private static final Phrase UNNAMED = Phrase.of("edit.unnamed");

  /** Kinds that no forecast reads, besides deployments that are not finished. */
  private static final Set<Kind> UNREAD =
      Set.of(
          Kind.APPROVAL,
          Kind.CHANGE_TICKET,
          Kind.CHECKLIST_ITEM,
          Kind.EVIDENCE,
          Kind.VENDOR_DELIVERY);

  private final Side was;
  private final Side is;
  private final Optional<SortedSet<Ref>> touched;
  private final PlanDiff diff;

  /** One of the two plans, and what was asked about it. */
  private record Side(
      Analysis analysis,
      ConcurrentMap<Ref, Optional<Double>> fits,
      ConcurrentMap<Instant, SortedMap<String, BigDecimal>> exposure) {

    static Side of(Analysis analysis) {
      return new Side(analysis, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** The side of a later plan; forecasts that the edit cannot reach are kept. */
    Side after(Plan plan, Edit edit) {
      if (edit.isEmpty()) {
        return this;
      }
      Side next = of(analysis.after(plan, edit));
      Optional<SortedSet<Ref>> reached = Touched.by(edit, analysis.facts(), next.analysis.facts());
      if (reached.isPresent() && edit.changes().stream().allMatch(c -> isUnread(plan, c))) {
        next.fits.putAll(fits);
        for (Ref ref : reached.get()) {
          next.fits.remove(ref);
          WhatIf.release(analysis.plan(), ref).ifPresent(next.fits::remove);
          WhatIf.release(plan, ref).ifPresent(next.fits::remove);
        }
      }
      return next;
    }

    private boolean isUnread(Plan after, Change change) {
      Ref ref = change.ref();
      return UNREAD.contains(ref.kind())
          || (ref.kind() == Kind.DEPLOYMENT
              && isUnfinished(analysis.plan().find(ref))
              && isUnfinished(after.find(ref)));
    }

    private static boolean isUnfinished(Optional<? extends PlanRecord> record) {
      return record.isEmpty() || ((Deployment) record.get()).state().unfinished();
    }

    Optional<Double> fits(Ref ref) {
      return fits.computeIfAbsent(ref, asked -> WhatIf.fits(analysis, asked));
    }

    DiffSide judged() {
      return WhatIf.side(analysis)
          .withFits(this::fits)
          .withExposure(
              () -> exposure.computeIfAbsent(analysis.at(), _ -> WhatIf.exposure(analysis)));
    }

    Plan plan() {
      return analysis.plan();
    }
  }

  private Compared(Side was, Side is, Optional<SortedSet<Ref>> touched, WhatIf.Steps steps) {
    this.was = was;
    this.is = is;
    Edit edit = Edit.leading(UNNAMED, was.plan(), is.plan());
    this.touched =
        touched.or(() -> Touched.by(edit, was.analysis().facts(), is.analysis().facts()));
    WhatIf.weigh(was.analysis(), steps);
    SortedSet<Ref> judged = judged();
    SortedSet<Ref> forecast = forecast(judged);
    judge(judged, forecast, steps);
    diff = PlanDiff.of(was.judged(), is.judged(), edit, judged, forecast);
  }

  /**
   * Compares a plan with another that was made of it.
   *
   * @param was the judged plan
   * @param is the other plan
   */
  public static Compared of(Analysis was, Plan is, WhatIf.Steps steps) {
    Analysis now = was.after(is, Edit.leading(UNNAMED, was.plan(), is));
    return new Compared(Side.of(was), Side.of(now), Optional.empty(), steps);
  }

  /** Compares later states of the two plans, at the same instant. */
  public Compared after(Plan nextWas, Plan nextIs, WhatIf.Steps steps) {
    Edit before = Edit.leading(UNNAMED, was.plan(), nextWas);
    Edit later = Edit.leading(UNNAMED, is.plan(), nextIs);
    if (before.isEmpty() && later.isEmpty()) {
      return this;
    }
    Side first = was.after(nextWas, before);
    Side second = is.after(nextIs, later);
    return new Compared(
        first, second, both(both(touched, was, first, before), is, second, later), steps);
  }

  /** What may be different now: what was before, and what an edit has reached since. */
  private static Optional<SortedSet<Ref>> both(
      Optional<SortedSet<Ref>> known, Side before, Side after, Edit edit) {
    if (known.isEmpty() || edit.isEmpty()) {
      return known;
    }
    return Touched.by(edit, before.analysis().facts(), after.analysis().facts())
        .map(
            more -> {
              more.addAll(known.get());
              return more;
            });
  }

  /** Asks the verdicts and forecasts on all processors; they are kept by those who are asked. */
  private void judge(Collection<Ref> judged, Collection<Ref> forecast, WhatIf.Steps steps) {
    var asked = new TreeSet<Ref>(judged);
    asked.addAll(forecast);
    WhatIf.each(
        List.copyOf(asked),
        ref -> {
          for (Side side : List.of(was, is)) {
            if (judged.contains(ref)) {
              WhatIf.verdict(side.analysis(), ref);
            }
            side.fits(ref);
          }
        },
        asked.size(),
        steps);
  }

  /** What is in both plans and may be judged otherwise in the one than in the other. */
  private SortedSet<Ref> judged() {
    return both(touched.<Collection<Ref>>map(s -> s).orElseGet(() -> WhatIf.all(is.plan())));
  }

  /** The same for forecasts: all, where they do not draw from the same on both sides. */
  private SortedSet<Ref> forecast(SortedSet<Ref> judged) {
    return was.analysis().sharesPast(is.analysis()) ? judged : both(WhatIf.all(is.plan()));
  }

  private SortedSet<Ref> both(Collection<Ref> some) {
    var both = new TreeSet<Ref>();
    for (Ref ref : some) {
      if (was.plan().find(ref).isPresent() && is.plan().find(ref).isPresent()) {
        both.add(ref);
        WhatIf.release(is.plan(), ref).ifPresent(both::add);
      }
    }
    return both;
  }

  /** What is different. */
  public PlanDiff diff() {
    return diff;
  }

  /** The plan that was compared with. */
  public Plan was() {
    return was.plan();
  }

  /** The plan that was compared. */
  public Plan is() {
    return is.plan();
  }

  /** The instant at which both are judged. */
  public Instant at() {
    return was.analysis().at();
  }
}
