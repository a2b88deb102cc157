package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;

/**
 * Which versions stand once a deployment is verified. Where the dates of something that comes are
 * not known there may be several; an edge that clashes with one of them and not with another is
 * unknown until those dates are.
 */
final class Afterwards {

  /**
   * A version that may stand.
   *
   * @param version empty: not known
   * @param open arrivals whose dates decide whether it stands; empty: it does for all that is known
   * @param planned false: it stands only if something comes before that has no start
   */
  record Standing(Optional<String> version, List<Arrival> open, boolean planned) {
    static Standing of(Arrival arrival) {
      return new Standing(Optional.of(arrival.version()), List.of(), /* planned= */ true);
    }
  }

  private record Judged(Need need, List<Arrival> open, boolean planned) {
    Answer answer() {
      return need.answer();
    }
  }

  private final Ties ties;
  private final Arrival own;

  Afterwards(Ties ties, Arrival own) {
    this.ties = ties;
    this.own = own;
  }

  /**
   * The versions that may stand of a component, the likeliest last arrival first; those without a
   * start last.
   *
   * @param met arrivals of that component, by time
   */
  List<Standing> standing(List<Arrival> met) {
    Instant surely = own.verified().or(own::start).orElse(Instant.MAX);
    Instant perhaps = own.verified().orElse(Instant.MAX);
    var found = new ArrayList<Standing>();
    boolean settled = false;
    Instant last = perhaps; // by then none that came later stands for certain
    for (Arrival arrival : met.reversed()) {
      if (!settled && !arrival.unplanned() && arrival.mayBeVerifiedBy(last)) {
        settled = arrival.verifiedBy(surely);
        last = arrival.verified().map(end -> end.minusNanos(1)).filter(last::isAfter).orElse(last);
        List<Arrival> open =
            settled ? List.of() : List.of(arrival.verified().isEmpty() ? arrival : own);
        found.add(new Standing(Optional.of(arrival.version()), open, /* planned= */ true));
      }
    }
    if (!settled) {
      found.add(new Standing(Optional.empty(), List.of(), /* planned= */ true));
    }
    met.stream()
        .filter(Arrival::unplanned)
        .map(a -> new Standing(Optional.of(a.version()), List.of(a), /* planned= */ false))
        .forEach(found::add);
    return found;
  }

  /** The worst of what may stand, unknown where dates decide between a clash and another answer. */
  Need need(
      Id<Component> consumer,
      List<Standing> consumers,
      Id<Component> provider,
      List<Standing> providers) {
    List<Judged> all =
        consumers.stream()
            .flatMap(one -> providers.stream().map(other -> judged(consumer, one, provider, other)))
            .toList();
    List<Judged> planned = all.stream().filter(Judged::planned).toList();
    Judged worst = planned.stream().reduce(planned.getFirst(), Afterwards::worse);
    if (worst.answer() != Answer.CLASH && worst.answer() != Answer.UNKNOWN) {
      return worst.need();
    }
    List<Judged> doubts = doubts(planned, worst).or(() -> cures(all, worst)).orElse(List.of());
    List<Arrival> open = doubts.stream().flatMap(one -> one.open().stream()).distinct().toList();
    return open.isEmpty() ? worst.need() : worst.need().dependingOn(open);
  }

  private static Judged worse(Judged one, Judged other) {
    return other.answer().compareTo(one.answer()) > 0 ? other : one;
  }

  /** All that is planned, where some of it is better. */
  private static Optional<List<Judged>> doubts(List<Judged> planned, Judged worst) {
    return Optional.of(planned)
        .filter(all -> all.stream().anyMatch(one -> one.answer() != worst.answer()));
  }

  /** What has no start and would let it pass. */
  private static Optional<List<Judged>> cures(List<Judged> all, Judged worst) {
    return all.stream()
        .filter(one -> !one.planned() && worst.answer() == Answer.CLASH)
        .filter(one -> one.answer() == Answer.PASS)
        .min(Comparator.comparingInt(one -> one.open().size()))
        .map(List::of);
  }

  private Judged judged(
      Id<Component> consumer, Standing one, Id<Component> provider, Standing other) {
    return new Judged(
        ties.need(consumer, one.version(), provider, other.version()),
        Stream.concat(one.open().stream(), other.open().stream()).toList(),
        one.planned() && other.planned());
  }
}
