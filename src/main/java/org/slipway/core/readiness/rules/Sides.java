package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.Compatibility;
import org.slipway.core.graph.compatibility.Mix;
import org.slipway.core.graph.compatibility.Need;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Requirement;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Ruling;

/** How rules speak of two versions on an edge. */
final class Sides {

  private Sides() {}

  static Arg component(Case judged, Id<Component> id) {
    return Common.name(judged.plan(), new Ref(Kind.COMPONENT, id));
  }

  /** For example {@code Payments 4.3}. */
  static Arg version(Case judged, Id<Component> id, String version) {
    Component component = judged.plan().get(Component.class, id);
    return Arg.named(component, Names.of(judged.plan(), component) + " " + version);
  }

  static Arg version(Case judged, Arrival arrival) {
    return version(judged, arrival.component(), arrival.version());
  }

  static Arg consumer(Case judged, Need need) {
    return side(judged, need.consumer(), need.consumerVersion());
  }

  static Arg provider(Case judged, Need need) {
    return side(judged, need.provider(), need.providerVersion());
  }

  private static Arg side(Case judged, Id<Component> id, Optional<String> version) {
    return version.map(v -> version(judged, id, v)).orElseGet(() -> component(judged, id));
  }

  /** The range, with the interface it is about: {@code orders-api ^2.1}. */
  static Arg range(Need need) {
    Requirement needed = need.needed().orElseThrow();
    return Arg.words(
        needed
            .interfaceName()
            .map(name -> name + " " + needed.range())
            .orElse("" + needed.range()));
  }

  /**
   * The component on an edge that the deployment does not bring; of two that it does the needed.
   */
  static Ref other(Case judged, Need need) {
    List<Id<Component>> own =
        judged.compatibility().own().stream().map(Arrival::component).toList();
    return new Ref(
        Kind.COMPONENT,
        own.contains(need.provider()) && !own.contains(need.consumer())
            ? need.consumer()
            : need.provider());
  }

  /** Without a start nobody can say which versions a deployment meets. */
  static Finding notPlanned(Case judged, Ruling ruling) {
    Arg key = Arg.words(judged.deployment().key());
    return ruling.unknown(
        Phrase.of("finding.compat.range.open"), Phrase.of("fix.compat.range.open", key));
  }

  /** What people call deployments whose dates are missing. */
  static Arg keys(List<Arrival> open) {
    return new Arg.Several(open.stream().map(each -> Arg.words(each.key())).toList());
  }

  /** What to enter where dates are missing: a start first, then how long it takes. */
  static Phrase fill(List<Arrival> open) {
    List<Arrival> unplanned = open.stream().filter(Arrival::unplanned).toList();
    return unplanned.isEmpty()
        ? Phrase.of("fix.compat.length", keys(open))
        : Phrase.of("fix.compat.range.open", keys(unplanned));
  }

  /** All edges, afterwards and on the way. */
  static Stream<Need> all(Compatibility compatibility) {
    return Stream.concat(
        compatibility.target().stream(),
        compatibility.mixes().stream().map(Mix::need).flatMap(Optional::stream));
  }
}
