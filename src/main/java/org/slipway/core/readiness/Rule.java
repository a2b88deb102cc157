package org.slipway.core.readiness;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Told;

/**
 * One check of the house: a stable id, a version, parameters with their defaults, and one pure
 * function. Its title and rationale are texts under its id. Adding a check is adding one class, its
 * texts and one line in the registry.
 */
public interface Rule {

  /**
   * What a rule says of itself.
   *
   * @param id stable for ever, for example {@code window.freeze}
   * @param version raised when the same facts could give another result
   * @param subject what it judges: {@link Kind#DEPLOYMENT}, {@link Kind#RELEASE} or {@link
   *     Kind#RESERVATION}
   * @param weight its weight unless the policy says otherwise
   * @param waivable whether an approved exception may waive its failure
   */
  record Head(String id, String version, Kind subject, Weight weight, boolean waivable) {}

  Head head();

  default String id() {
    return head().id();
  }

  default String version() {
    return head().version();
  }

  default Kind subject() {
    return head().subject();
  }

  default Weight weight() {
    return head().weight();
  }

  default boolean waivable() {
    return head().waivable();
  }

  /** Its points in the advisory score unless the policy says otherwise. */
  default int points() {
    return 1;
  }

  /**
   * Which starts of a deployment this rule would not let pass, for the slot search: what it says of
   * a start here and by {@link #judge} is the same. Nothing where it judges no start, or does not
   * bind; a finding that is the same whatever the start denies none.
   *
   * @param ruling about the deployment, or about its release where the rule judges releases
   */
  default Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    return Optional.empty();
  }

  /** What the policy may set, with the value used where it does not. */
  default List<Parameter<?>> parameters() {
    return List.of();
  }

  /** Parameter name to default value, as a policy would write it. */
  default SortedMap<String, String> defaults() {
    var defaults = new TreeMap<String, String>();
    parameters().forEach(p -> defaults.put(p.name(), p.written()));
    return defaults;
  }

  default Phrase title() {
    return Phrase.of("rule." + id() + ".title");
  }

  default Phrase rationale() {
    return Phrase.of("rule." + id() + ".rationale");
  }

  /**
   * What it finds about the subject of the case, at least one finding. Freshness, expiry and due
   * times are judged at the instant of the case, everything planned at the planned interval.
   */
  List<Finding> judge(Case judged);
}
