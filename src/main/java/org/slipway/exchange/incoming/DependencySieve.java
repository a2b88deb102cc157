package org.slipway.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;

/**
 * Leaves out the dependencies of a file that no plan can hold: those of a component on itself, and
 * those that say what an earlier one or one of the plan says already. For one import and one
 * thread.
 */
public final class DependencySieve {

  /** What a dependency says; two of them never say the same. */
  public record Said(Id<?> from, Id<?> to, DependencyType type, Optional<String> interfaceName) {

    static Said of(Dependency dependency) {
      return new Said(
          dependency.from(), dependency.to(), dependency.type(), dependency.interfaceName());
    }

    static Optional<Said> of(Candidate.Stated stated) {
      boolean whole =
          stated.ref().kind() == Kind.DEPENDENCY
              && stated.fields().get("from") instanceof Id<?>
              && stated.fields().get("to") instanceof Id<?>
              && stated.fields().get("type") instanceof DependencyType;
      return whole ? Optional.of(said(stated.fields())) : Optional.empty();
    }

    private static Said said(SortedMap<String, Object> fields) {
      Object called = fields.getOrDefault("interfaceName", Optional.empty());
      return new Said(
          (Id<?>) Objects.requireNonNull(fields.get("from")),
          (Id<?>) Objects.requireNonNull(fields.get("to")),
          (DependencyType) Objects.requireNonNull(fields.get("type")),
          called instanceof Optional<?> name ? name.map(String::valueOf) : Optional.empty());
    }
  }

  private final Plan plan;
  private final Told told;
  private final Map<Said, Place> seen = new HashMap<>(); // only looked up
  private final Map<Ref, String> names = new HashMap<>(); // only looked up
  private int leftOut;

  public DependencySieve(Plan plan, Told told) {
    this.plan = plan;
    this.told = told;
  }

  /** The dependency of the plan that says the same, by whomever. */
  public static Optional<Ref> known(Plan plan, Said said) {
    return plan.find(new Ref(Kind.COMPONENT, said.from())).stream()
        .flatMap(component -> plan.naming(component, Dependency.class))
        .filter(dependency -> Said.of(dependency).equals(said))
        .findFirst()
        .map(Ref::of);
  }

  /** What can stand, in its order; all that is no dependency stays. */
  public List<Candidate> sieved(List<Candidate> candidates) {
    var left = new ArrayList<Candidate>(candidates.size());
    for (Candidate candidate : candidates) {
      if (candidate instanceof Candidate.Stated stated) {
        if (stated.fields().get("name") instanceof String name) {
          names.put(stated.ref(), name);
        }
        if (Said.of(stated).filter(said -> !stands(stated, said)).isPresent()) {
          leftOut++;
          continue;
        }
      }
      left.add(candidate);
    }
    return left;
  }

  /** How many were left out. */
  public int leftOut() {
    return leftOut;
  }

  private boolean stands(Candidate.Stated stated, Said said) {
    if (said.from().equals(said.to())) {
      return tell(stated.place(), Phrase.of("exchange.dependency.on-itself", name(said.from())));
    }
    Place earlier = seen.putIfAbsent(said, stated.place());
    if (earlier != null) {
      Arg line = Arg.count(earlier.line().orElse(0));
      Phrase wrong =
          Phrase.of("exchange.dependency.twice", name(said.from()), name(said.to()), line);
      return tell(stated.place(), wrong);
    }
    if (known(plan, said).filter(ref -> !ref.equals(stated.ref())).isPresent()) {
      Phrase wrong = Phrase.of("exchange.dependency.known", name(said.from()), name(said.to()));
      return tell(stated.place(), wrong);
    }
    return true;
  }

  private boolean tell(Place place, Phrase wrong) {
    told.tell(Problem.leftOut(place, wrong, Phrase.of("exchange.do.one-dependency")));
    return false;
  }

  private Arg name(Id<?> component) {
    Ref ref = new Ref(Kind.COMPONENT, component);
    String name = names.get(ref);
    return Arg.words(
        name != null
            ? name
            : plan.find(ref).map(record -> ((Component) record).name()).orElse("?"));
  }
}
