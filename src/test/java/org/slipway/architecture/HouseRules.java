package org.slipway.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the house (see the decisions). Each takes the package it is asked of, so that it can
 * be held against the program and against a fixture that breaks it.
 */
final class HouseRules {

  private static final Set<String> PLAIN = Set.of("json", "scene", "text", "core");
  private static final Set<String> INNER = Set.of("text", "core");

  /** A room and the rooms it may use. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("core", Set.of()),
          Map.entry("text", Set.of("core")),
          Map.entry("json", INNER),
          Map.entry("scene", INNER),
          Map.entry("store", PLAIN),
          Map.entry("exchange", PLAIN),
          Map.entry("pack", PLAIN),
          Map.entry("layout", PLAIN),
          Map.entry("settings", PLAIN),
          Map.entry("workspace", with(PLAIN, "store", "exchange", "pack", "layout", "settings")),
          Map.entry(
              "ui", with(PLAIN, "store", "exchange", "pack", "layout", "settings", "workspace")),
          Map.entry(
              "cli", with(PLAIN, "store", "exchange", "pack", "layout", "settings", "workspace")));

  /** Inside core, each room may use those after it. */
  private static final List<String> CORE =
      List.of("readiness", "outcome", "schedule", "graph", "calendar", "risk", "plan", "time");

  private static final Set<String> CORE_MAY_USE =
      Set.of(
          "java.lang",
          "java.util",
          "java.time",
          "java.math",
          "org.pcollections",
          "org.dmfs",
          "org.jspecify");

  private HouseRules() {}

  /** One line of dependency between the rooms. */
  static ArchRule oneLine(String root) {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            condition(
                "use only rooms further down the line",
                dependency -> {
                  Optional<String> from = room(root, dependency.getOriginClass());
                  Optional<String> to = room(root, dependency.getTargetClass());
                  if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                    return true;
                  }
                  return ROOMS.getOrDefault(from.get(), Set.of()).contains(to.get());
                }));
  }

  /** The same inside core. */
  static ArchRule oneLineInCore(String root) {
    String core = root + ".core";
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(core + "..")
        .should(
            condition(
                "use only rooms of core further down the line",
                dependency -> {
                  int from = rank(room(core, dependency.getOriginClass()));
                  int to = rank(room(core, dependency.getTargetClass()));
                  return from <= to || !inside(core, dependency.getTargetClass());
                }));
  }

  /** No circles among packages. */
  static ArchRule noCircles(String root) {
    return SlicesRuleDefinition.slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** Core knows the JDK's values, persistent collections and recurrences, nothing else. */
  static ArchRule coreIsPure(String root) {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + ".core..")
        .should(
            condition(
                "use values only",
                dependency -> {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  String name = target.getPackageName();
                  boolean allowed =
                      CORE_MAY_USE.stream()
                          .anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
                  return target.isPrimitive()
                      || inside(root + ".core", target)
                      || (allowed && !name.startsWith("java.util.logging"));
                }));
  }

  /** No clock, no machine state in core: time is an argument. */
  static ArchRule coreAsksNoClock(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "reads a clock or the machine's zone",
                    target ->
                        target.getName().equals("now")
                            || target.getName().equals("currentTimeMillis")
                            || target.getName().equals("nanoTime")
                            || target.getName().equals("systemDefault")
                            || target.getFullName().equals("java.util.UUID.randomUUID()"))));
  }

  /** JavaFX is known to the window only. */
  static ArchRule onlyTheWindowKnowsJavaFx(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..");
  }

  /** SQL is known to the store only. */
  static ArchRule onlyTheStoreKnowsSql(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..");
  }

  /** The library of layouts is known to one room only. */
  static ArchRule onlyTheLayoutKnowsElk(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".layout..", root + ".bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..");
  }

  /** A view model never sees a node or a stage. */
  static ArchRule viewModelsSeeNoNodes(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + ".ui..")
        .and()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .allowEmptyShould(true);
  }

  /** The FX thread is entered, and threads are started, in one room. */
  static ArchRule oneRoomForThreads(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + ".ui..")
        .and()
        .resideOutsideOfPackages(root + ".ui.task..")
        .should()
        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .allowEmptyShould(true);
  }

  /** Names say something. */
  static ArchRule namesSaySomething(String root) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(
            "..model..",
            "..common..",
            "..util..",
            "..service..",
            "..impl..",
            "..manager..",
            "..helper..")
        .orShould()
        .haveNameMatching(".*[.$][^.$]+(Manager|Helper|Utils|Impl|Service)");
  }

  private static Set<String> with(Set<String> some, String... more) {
    var all = new java.util.TreeSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private static int rank(Optional<String> room) {
    // Classes straight in core (Analysis) stand before all rooms of core.
    return room.map(CORE::indexOf).orElse(-1);
  }

  private static boolean inside(String root, JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  private static Optional<String> room(String root, JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
  }

  private interface Allowed {
    boolean test(Dependency dependency);
  }

  private static ArchCondition<JavaClass> condition(String description, Allowed allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (!allowed.test(dependency)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
