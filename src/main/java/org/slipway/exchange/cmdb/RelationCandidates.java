package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Work;

/**
 * Makes dependencies of relations. One that names an item nobody knows, one on itself and one that
 * is said twice are told by name and line and left out. For one import and one thread.
 */
final class RelationCandidates {

  /** What a dependency says; two of them never say the same. */
  private record Said(Id<?> from, Id<?> to, DependencyType type, Optional<String> interfaceName) {}

  private final Inventory inventory;
  private final Plan plan;
  private final Identities identities;
  private final ItemCandidates items;
  private final Map<Said, Integer> lines = new HashMap<>(); // only looked up

  RelationCandidates(Inventory inventory, Plan plan, Identities identities, ItemCandidates items) {
    this.inventory = inventory;
    this.plan = plan;
    this.identities = identities;
    this.items = items;
  }

  List<Candidate> made(Work work) {
    List<Relation> relations = inventory.relations();
    var made = new ArrayList<Candidate>(relations.size());
    for (int i = 0; i < relations.size(); i++) {
      work.step("exchange.step.convert", i, relations.size());
      dependency(relations.get(i)).ifPresent(made::add);
    }
    return made;
  }

  private Optional<Candidate> dependency(Relation relation) {
    Optional<Ref> from = items.find(relation.from());
    Optional<Ref> to = items.find(relation.to());
    if (from.isEmpty() || to.isEmpty()) {
      leaveOut(relation, from.isEmpty() ? "cmdb.unknown-from" : "cmdb.unknown-to");
      return Optional.empty();
    }
    if (from.equals(to)) {
      leaveOut(relation, "cmdb.on-itself");
      return Optional.empty();
    }
    var said = new Said(from.get().id(), to.get().id(), relation.type(), relation.interfaceName());
    Integer earlier = lines.putIfAbsent(said, relation.place().line().orElse(0));
    if (earlier != null) {
      Phrase wrong =
          Phrase.of(
              "cmdb.relation-twice",
              Arg.words(relation.from()),
              Arg.words(relation.to()),
              Arg.count(earlier));
      inventory.leaveOut(Kind.DEPENDENCY, relation.place(), wrong, "cmdb.do.one");
      return Optional.empty();
    }
    return Optional.of(candidate(relation, said));
  }

  private void leaveOut(Relation relation, String key) {
    Phrase wrong = Phrase.of(key, Arg.words(relation.from()), Arg.words(relation.to()));
    String remedy = key.equals("cmdb.on-itself") ? "exchange.do.nothing" : "cmdb.do.import-first";
    inventory.leaveOut(Kind.DEPENDENCY, relation.place(), wrong, remedy);
  }

  private Candidate candidate(Relation relation, Said said) {
    var name = new ExternalName(inventory.source(), id(relation));
    Ref ref = identities.claim(Kind.DEPENDENCY, name, known(said));
    var fields = new TreeMap<String, Object>();
    fields.put("from", said.from());
    fields.put("to", said.to());
    fields.put("type", said.type());
    if (said.interfaceName().isPresent()) {
      fields.put("interfaceName", said.interfaceName());
    }
    var kept = new TreeMap<String, String>();
    relation.kept().forEach((cell, text) -> kept.put(Candidate.KEPT_CELL + cell, text));
    return new Candidate.Stated(
        ref, name, identities.numberedKey(ref), fields, kept, relation.place());
  }

  private static String id(Relation relation) {
    String type = relation.type() == DependencyType.DEPENDS_ON ? "" : " " + relation.type();
    return relation.from()
        + " > "
        + relation.to()
        + type
        + relation.interfaceName().map(called -> " " + called).orElse("");
  }

  /** The dependency of the plan that says the same already, by whomever. */
  private Optional<Ref> known(Said said) {
    Optional<? extends PlanRecord> from = plan.find(new Ref(Kind.COMPONENT, said.from()));
    return from.filter(Component.class::isInstance).stream()
        .flatMap(component -> plan.naming(component, Dependency.class))
        .filter(d -> new Said(d.from(), d.to(), d.type(), d.interfaceName()).equals(said))
        .findFirst()
        .map(Ref::of);
  }
}
