package org.slipway.ui.checklist;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;

/** People by what a form calls them. */
record People(Plan plan) {

  List<String> names() {
    return plan.people().values().stream().map(People::name).sorted().toList();
  }

  Optional<Id<Person>> byName(String name) {
    return plan.people().values().stream()
        .filter(p -> name(p).equals(name))
        .map(Person::id)
        .findFirst();
  }

  String name(Optional<Id<Person>> id) {
    return id.map(i -> name(plan.get(Person.class, i))).orElse("");
  }

  private static String name(Person person) {
    return person.name() + " · " + person.key();
  }
}
