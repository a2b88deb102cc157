package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Team;

class PlanStoreTest {

  @TempDir Path folder;

  @Test
  void aPlanOfAllKindsIsTheSameAfterReopening() {
    for (long seed = 1; seed <= 5; seed++) {
      Path own = folder.resolve("plan-" + seed);
      Plan plan = AnyPlan.of(seed, 12);
      Stores.create(own, plan).close();
      var again = Stores.open(own);
      assertEquals(plan, again.plan());
      assertTrue(again.store().audit(Optional.empty()).isSound());
      again.store().close();
    }
  }

  @Test
  void randomEditsAreTheSameAfterReopeningAndUndoneToTheStart() {
    Plan start = AnyPlan.of(7, 6);
    var plans = new ArrayList<Plan>(List.of(start));
    try (PlanStore store = Stores.create(folder, start)) {
      var random = new Random(11);
      for (int i = 0; i < 25; i++) {
        Plan before = plans.getLast();
        Edit edit = RandomEdit.of(before, random, i);
        plans.add(Stores.save(store, before, edit));
      }
    }
    var again = Stores.open(folder);
    assertEquals(plans.getLast(), again.plan());
    try (PlanStore store = again.store()) {
      assertTrue(store.audit(Optional.empty()).isSound());
      for (int i = plans.size() - 1; i > 0; i--) {
        Reversal reversal = store.history().reversal(i + 1L).orElseThrow();
        var undo = new Edit(Stores.LABEL, reversal.changes(), Optional.of(i + 1L));
        assertEquals(plans.get(i - 1), Stores.applied(plans.get(i), undo));
      }
    }
  }

  @Test
  void recordsThatNameEachOtherComeAndGoInOneEdit() {
    Id<BusinessUnit> unit = id(1);
    Id<Team> team = id(2);
    Id<Person> person = id(3);
    Id<Component> parent = id(9);
    Id<Component> child = id(4);
    var records =
        new PlanRecord[] {
          new BusinessUnit(Head.of(unit, "BU-1"), "Retail", Optional.empty(), Optional.of(person)),
          new Team(Head.of(team, "TEAM-1"), "Payments", Optional.of(unit), Optional.empty()),
          new Person(
              Head.of(person, "PER-1"), "Ada", Optional.of(team), List.of(), ZoneId.of("UTC")),
          component(child, "CI-1", Optional.of(parent)),
          component(parent, "CI-2", Optional.empty())
        };
    try (PlanStore store = Stores.create(folder, Plan.EMPTY)) {
      Plan full = Stores.save(store, Plan.EMPTY, Edit.put(Stores.LABEL, records));
      Ref[] refs = refs(records);
      Plan empty = Stores.save(store, full, Edit.remove(Stores.LABEL, refs));
      assertEquals(Plan.EMPTY, empty);
      Stores.save(store, empty, Edit.put(Stores.LABEL, records));
    }
    var again = Stores.open(folder);
    assertEquals(5, again.plan().size());
    assertTrue(again.store().audit(Optional.empty()).isSound());
    again.store().close();
  }

  private static Ref[] refs(PlanRecord[] records) {
    return Arrays.stream(records).map(Ref::of).toArray(Ref[]::new);
  }

  @Test
  void keysCanBeSwappedInOneEdit() {
    Id<Component> one = id(1);
    Id<Component> two = id(2);
    try (PlanStore store = Stores.create(folder, Plan.EMPTY)) {
      Plan plan =
          Stores.save(
              store,
              Plan.EMPTY,
              Edit.put(
                  Stores.LABEL,
                  component(one, "CI-1", Optional.empty()),
                  component(two, "CI-2", Optional.empty())));
      Stores.save(
          store,
          plan,
          Edit.put(
              Stores.LABEL,
              component(one, "CI-2", Optional.empty()),
              component(two, "CI-1", Optional.empty())));
    }
    var again = Stores.open(folder);
    assertEquals("CI-2", again.plan().get(Component.class, one).key());
    again.store().close();
  }

  @Test
  void unknownKindsAreKept() {
    var ofKind = new TreeMap<>(Map.of("a-1", "{\"name\":\"x\"}"));
    Plan plan = AnyPlan.of(3, 2).withExtras(new TreeMap<>(Map.of("satellite", ofKind)));
    Stores.create(folder, plan).close();
    var again = Stores.open(folder);
    assertEquals(plan, again.plan());
    Plan without = again.plan().withExtras(Collections.emptySortedMap());
    Edit nothing = Edit.put(Stores.LABEL);
    assertTrue(
        again.store().save(again.plan(), without, nothing, EntryKind.EDIT, Stores.STAMP)
            instanceof Saving.Saved);
    assertTrue(again.store().audit(Optional.empty()).isSound());
    assertEquals(plan, again.store().history().reversal(2).orElseThrow().withUnknown(without));
    again.store().close();
    var third = Stores.open(folder);
    assertEquals(without, third.plan());
    third.store().close();
  }

  @Test
  void historyOfARecordTellsEveryState() {
    Id<Component> one = id(1);
    try (PlanStore store = Stores.create(folder, Plan.EMPTY)) {
      Edit first = Edit.put(Stores.LABEL, component(one, "CI-1", Optional.empty()));
      Plan plan = Stores.save(store, Plan.EMPTY, first);
      Edit second = Edit.put(Stores.LABEL, component(one, "CI-9", Optional.empty()));
      plan = Stores.save(store, plan, second);
      Stores.save(store, plan, Edit.remove(Stores.LABEL, new Ref(Kind.COMPONENT, one)));
      List<Past> history = store.history().of(JournalEntry.BASE, new Ref(Kind.COMPONENT, one));
      assertEquals(List.of(2L, 3L, 4L), history.stream().map(p -> p.entry().seq()).toList());
      assertTrue(history.get(1).after().orElseThrow().contains("\"CI-9\""));
      assertEquals(Optional.empty(), history.get(2).after());
      assertEquals("ada", history.getFirst().entry().actor());
    }
  }

  @Test
  void theFixedClockIsWrittenAtCreationOnly() {
    Instant moment = Instant.parse("2026-09-22T07:00:00Z");
    var creation = new Creation(Stores.LABEL, Plan.EMPTY, Optional.of(moment));
    Stores.opened(PlanStore.create(Stores.file(folder), creation, Stores.setup(folder)))
        .store()
        .close();
    var again = Stores.open(folder);
    assertEquals(Optional.of(moment), again.store().fixedClock());
    again.store().close();
  }

  @Test
  void closingLeavesNothingButTheDatabaseAndItsLock() throws Exception {
    Stores.create(folder, AnyPlan.of(1, 3)).close();
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("run", "shop.slipway.lock", "shop.slipway.mv.db"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  private static Component component(Id<Component> id, String key, Optional<Id<Component>> parent) {
    return new Component(
        Head.of(id, key),
        "Ledger",
        parent,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static <T extends PlanRecord> Id<T> id(long n) {
    return new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0000L | n));
  }
}
