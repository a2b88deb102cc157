package org.slipway.scene;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;

/** Where an entry is and how it stands, in words. */
public final class EntryWords {

  private EntryWords() {}

  /** {@code Production EU, Payments and ledger}; once where both are called the same. */
  public static String place(Content content, Bar bar) {
    return Stream.of(environment(content.index().plan(), bar), system(content.index().plan(), bar))
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Name of the environment that a bar is about. */
  public static Optional<String> environment(Plan plan, Bar bar) {
    return bar.deployment()
        .map(Deployment::environment)
        .or(() -> bar.booking().map(b -> b.environment()))
        .map(id -> plan.get(Environment.class, id).name());
  }

  /** Name of the system that the first item of a deployment belongs to. */
  public static Optional<String> system(Plan plan, Bar bar) {
    return bar.deployment()
        .flatMap(deployment -> deployment.items().stream().findFirst())
        .map(item -> plan.get(Component.class, LaneScopes.top(plan, item)).name());
  }

  /** Verdict of a deployment that is open, outcome of one that is over; else what it is. */
  public static String state(Content content, Entry entry) {
    if (entry.layer().isPresent()) {
      return content.texts().get("entry." + key(entry.layer().get().sort()));
    }
    Bar bar = entry.bar().orElseThrow();
    if (bar.deployment().isEmpty()) {
      return content.texts().get("entry.booking");
    }
    if (bar.isFinished()) {
      return content.texts().get(StateWords.key(bar.deployment().get().state()));
    }
    return verdict(content, bar.deployment().get());
  }

  /** {@code NO-GO}; that of a finished deployment is empty. */
  public static String verdict(Content content, Deployment deployment) {
    return Parts.finished(deployment.state())
        ? ""
        : content
            .texts()
            .get(
                "timeline.go."
                    + content
                        .facts()
                        .verdict(deployment.id())
                        .map(EntryWords::key)
                        .orElse(content.facts().judges(deployment.id()) ? "unknown" : "unjudged"));
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
