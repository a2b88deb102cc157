package org.slipway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Tier;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** A second import of a changed file into a changed plan, field by field. */
class ReimportProperties {

  private static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"source":"s","records":[
        {"kind":"component","id":"{id}","key":"{id}","fields":{
          "name":"name","tier":"tier","users":"users"}}]}
      """;

  /** What can stand in the three fields. */
  record Values(String name, Optional<Tier> tier, Optional<Long> users) {

    String row(int number) {
      String word = tier.map(t -> t.name().toLowerCase(Locale.ROOT)).orElse("");
      return "c" + number + "," + name + "," + word + "," + users.map(String::valueOf).orElse("");
    }

    static Values of(Component component) {
      return new Values(component.name(), component.tier(), component.users());
    }

    Component onto(Component component) {
      Component named = Shape.with(component, "name", name);
      return Shape.with(Shape.with(named, "tier", tier), "users", users);
    }
  }

  /** One component: as imported first, as changed here, as the file has it later. */
  record Story(Values first, Values here, Values there) {}

  @Provide
  Arbitrary<List<Story>> stories() {
    Arbitrary<Values> values =
        Combinators.combine(
                Arbitraries.of("a", "b", "c"),
                Arbitraries.of(Tier.class).optional(),
                Arbitraries.longs().between(1, 3).optional())
            .as(Values::new);
    return Combinators.combine(values, values, values)
        .as(Story::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void eachFieldIsTakenKeptOrAConflict(@ForAll("stories") List<Story> stories) {
    Plan plan = changedHere(stories);
    ImportPreview preview = preview(file(stories.stream().map(Story::there).toList()), plan);
    Plan ask = Taking.apply(plan, preview.edit(Choices.ASK));
    Plan theirs = Taking.apply(plan, preview.edit(Choices.THEIRS));
    Plan ours = Taking.apply(plan, preview.edit(Choices.OURS));
    int conflicts = 0;
    for (int i = 0; i < stories.size(); i++) {
      Story s = stories.get(i);
      for (var field :
          List.<Function<Values, Object>>of(Values::name, Values::tier, Values::users)) {
        Object base = field.apply(s.first());
        Object here = field.apply(s.here());
        Object there = field.apply(s.there());
        boolean conflict = !base.equals(here) && !base.equals(there) && !here.equals(there);
        Object settled = base.equals(there) ? here : there;
        conflicts += conflict ? 1 : 0;
        assertEquals(conflict ? here : settled, field.apply(values(ask, i)));
        assertEquals(conflict ? there : settled, field.apply(values(theirs, i)));
        assertEquals(conflict ? here : settled, field.apply(values(ours, i)));
      }
    }
    assertEquals(conflicts, preview.open(Choices.ASK).size());
    assertTrue(preview.open(Choices.OURS).isEmpty());
  }

  @Property(tries = 200)
  void onceDecidedAConflictDoesNotComeBackAndAnOpenOneDoes(@ForAll("stories") List<Story> stories) {
    Plan plan = changedHere(stories);
    FileContent later = file(stories.stream().map(Story::there).toList());
    ImportPreview preview = preview(later, plan);
    for (Choices choices : List.of(Choices.THEIRS, Choices.OURS)) {
      Plan after = Taking.apply(plan, preview.edit(choices));
      assertTrue(preview(later, after).edit(choices).isEmpty());
    }
    Plan asked = Taking.apply(plan, preview.edit(Choices.ASK));
    ImportPreview again = preview(later, asked);
    assertEquals(preview.open(Choices.ASK).size(), again.open(Choices.ASK).size());
    assertTrue(again.edit(Choices.ASK).isEmpty());
  }

  @Property(tries = 200)
  void anImportIsOneEditWithAnInverse(@ForAll("stories") List<Story> stories) {
    Plan plan = changedHere(stories);
    Edit edit =
        preview(file(stories.stream().map(Story::there).toList()), plan).edit(Choices.THEIRS);
    assertEquals(plan, Taking.apply(Taking.apply(plan, edit), edit.inverse(plan)));
  }

  private static Plan changedHere(List<Story> stories) {
    FileContent first = file(stories.stream().map(Story::first).toList());
    Plan imported = Taking.apply(Plan.EMPTY, preview(first, Plan.EMPTY).edit(Choices.ASK));
    var changes = new ArrayList<Change>();
    for (int i = 0; i < stories.size(); i++) {
      changes.add(new Change.Put(stories.get(i).here().onto(component(imported, i))));
    }
    return Taking.apply(imported, new Edit(Phrase.of("plan.change"), changes, Optional.empty()));
  }

  private static FileContent file(List<Values> rows) {
    var csv = new StringBuilder("id,name,tier,users\n");
    for (int i = 0; i < rows.size(); i++) {
      csv.append(rows.get(i).row(i)).append('\n');
    }
    return FileContent.of("t.csv", csv.toString());
  }

  private static ImportPreview preview(FileContent file, Plan plan) {
    ImportOptions options = Taking.options().withMapping(Taking.mapping(MAPPING));
    return Taking.preview(file, plan, options);
  }

  private static Component component(Plan plan, int number) {
    return plan.byExternalId(Component.class, "s", "c" + number).orElseThrow();
  }

  private static Values values(Plan plan, int number) {
    return Values.of(component(plan, number));
  }
}
