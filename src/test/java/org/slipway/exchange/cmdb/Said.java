package org.slipway.exchange.cmdb;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** What a plan holds of configuration items, in words that a test can compare. */
final class Said {

  private Said() {}

  static Plan taken(FileContent file, Plan plan, Supplier<UUID> ids) {
    ImportOptions options = ImportOptions.of(ids);
    return Taking.apply(plan, Taking.preview(file, plan, options).edit(Choices.ASK));
  }

  static Plan taken(String name, String text) {
    return taken(FileContent.of(name, text), Plan.EMPTY, Taking.ids());
  }

  /** Everything there is to tell of a file, a line each. */
  static String problems(String name, String text) {
    return Taking.say(
        Taking.preview(FileContent.of(name, text), Plan.EMPTY, Taking.options()).problems());
  }

  static Component named(Plan plan, String name) {
    return plan.components().values().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no component " + name));
  }

  /** Such as {@code web > db}, sorted; what is consumed with its interface. */
  static List<String> edges(Plan plan) {
    return plan.dependencies().values().stream().map(d -> edge(plan, d)).sorted().toList();
  }

  private static String edge(Plan plan, Dependency dependency) {
    String way = dependency.type() == DependencyType.DEPENDS_ON ? " > " : " calls ";
    return plan.get(Component.class, dependency.from()).name()
        + way
        + plan.get(Component.class, dependency.to()).name()
        + dependency.interfaceName().map(name -> " (" + name + ")").orElse("");
  }

  /** Such as {@code web 1.10}, sorted. */
  static List<String> versions(Plan plan) {
    return plan.componentVersions().values().stream()
        .map(v -> plan.get(Component.class, v.component()).name() + " " + v.version())
        .sorted()
        .toList();
  }

  static Optional<String> parent(Plan plan, String name) {
    return named(plan, name).parent().map(id -> plan.get(Component.class, id).name());
  }
}
