package org.slipway.core.graph.component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;

/**
 * What holds a deployment up, and what holds that up, to the end: of several each time the one that
 * is there last, and before them one of which nobody knows when.
 *
 * @param chain the deployment itself, then what each waits for; at least one
 * @param begins whether the last one only has to begin, rather than to be verified
 * @param circle whether the last waits for one that is in the chain already
 */
public record BlockedBy(List<Deployment> chain, boolean begins, boolean circle) {

  /**
   * A deployment that is waited for.
   *
   * @param begins whether until it begins, rather than until it is verified
   */
  public record Wait(Deployment before, boolean begins) {

    private Instant until() {
      return before
          .timing()
          .active()
          .map(active -> begins ? active.start() : active.end())
          .or(() -> before.timing().startsAt().filter(_ -> begins))
          .orElse(Instant.MAX);
    }
  }

  private static final Comparator<Wait> LAST =
      Comparator.comparing(Wait::until)
          .thenComparing(wait -> wait.before().id(), (a, b) -> b.compareTo(a));

  public BlockedBy {
    chain = List.copyOf(chain);
  }

  /**
   * Follows what a deployment waits for.
   *
   * @param waitsFor what must be there before a deployment may start: unfinished ones only
   */
  public static BlockedBy of(Deployment deployment, Function<Deployment, List<Wait>> waitsFor) {
    var chain = new ArrayList<>(List.of(deployment));
    Set<Id<Deployment>> seen = new HashSet<>(Set.of(deployment.id()));
    boolean begins = false;
    Optional<Wait> next = waitsFor.apply(deployment).stream().max(LAST);
    while (next.isPresent() && seen.add(next.get().before().id())) {
      chain.add(next.get().before());
      begins = next.get().begins();
      next = waitsFor.apply(next.get().before()).stream().max(LAST);
    }
    return new BlockedBy(chain, begins, next.isPresent());
  }

  /**
   * As a sentence, for example <em>Payments 4.2 waits for Ledger 4.1, which waits for Postgres 16.4
   * to be verified on prod-eu.</em>
   */
  public Phrase said(Plan plan) {
    Arg own = release(plan, chain.getFirst());
    Arg last = release(plan, chain.getLast());
    Arg place = Names.arg(plan, plan.get(Environment.class, chain.getLast().environment()));
    if (circle) {
      List<Arg> all = chain.stream().map(each -> release(plan, each)).toList();
      return Phrase.of("graph.blocked.circle", own, new Arg.Several(all));
    }
    Arg until = new Arg.Term(begins ? "graph.blocked.begins" : "graph.blocked.verified");
    return switch (chain.size()) {
      case 1 -> Phrase.of("graph.blocked.none", own);
      case 2 -> Phrase.of("graph.blocked.one", own, last, until, place);
      case 3 ->
          Phrase.of("graph.blocked.two", own, release(plan, chain.get(1)), last, until, place);
      default -> {
        List<Arg> between =
            chain.subList(2, chain.size() - 1).stream().map(each -> release(plan, each)).toList();
        yield Phrase.of(
            "graph.blocked.more",
            own,
            release(plan, chain.get(1)),
            new Arg.Several(between),
            last,
            until,
            place);
      }
    };
  }

  private static Arg release(Plan plan, Deployment deployment) {
    return new Arg.Named(Ref.of(deployment), Names.release(plan, deployment));
  }
}
