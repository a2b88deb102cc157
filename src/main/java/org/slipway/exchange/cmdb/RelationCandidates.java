package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.DependencySieve;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Work;

/**
 * Makes dependencies of relations. One that names an item nobody knows is told by name and line and
 * left out. For one import and one thread.
 */
final class RelationCandidates {

  private final Inventory inventory;
  private final Plan plan;
  private final Identities identities;
  private final ItemCandidates items;

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
      String key = from.isEmpty() ? "cmdb.unknown-from" : "cmdb.unknown-to";
      Phrase wrong = Phrase.of(key, name(relation.from()), name(relation.to()));
      inventory.leaveOut(Kind.DEPENDENCY, relation.place(), wrong, "cmdb.do.import-first");
      return Optional.empty();
    }
    var said =
        new DependencySieve.Said(
            from.get().id(), to.get().id(), relation.type(), relation.interfaceName());
    return Optional.of(candidate(relation, said));
  }

  /** What people call an item, or what the file does where it is nowhere. */
  private Arg name(String id) {
    Item item = inventory.items().get(id);
    return Arg.words(item == null ? id : item.name());
  }

  private Candidate candidate(Relation relation, DependencySieve.Said said) {
    var name = new ExternalName(inventory.source(), id(relation));
    Ref ref = identities.claim(Kind.DEPENDENCY, name, DependencySieve.known(plan, said));
    var fields = new TreeMap<String, Object>();
    fields.put("from", said.from());
    fields.put("to", said.to());
    fields.put("type", said.type());
    if (said.interfaceName().isPresent()) {
      fields.put("interfaceName", said.interfaceName());
    }
    var kept = new TreeMap<String, String>();
    relation.kept().forEach((cell, text) -> kept.put(Candidate.KEPT_CELL + cell, text));
    String key =
        relation
            .key()
            .map(proposed -> identities.key(ref, proposed))
            .orElseGet(() -> identities.numberedKey(ref));
    return new Candidate.Stated(ref, name, key, fields, kept, relation.place());
  }

  private static String id(Relation relation) {
    String type = relation.type() == DependencyType.DEPENDS_ON ? "" : " " + relation.type();
    return relation.from()
        + " > "
        + relation.to()
        + type
        + relation.interfaceName().map(called -> " " + called).orElse("");
  }
}
