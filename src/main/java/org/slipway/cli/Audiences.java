package org.slipway.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;

/**
 * Audiences as people type them: a circle, or {@code team:KEY}, {@code region:}, {@code train:}.
 */
final class Audiences {

  private static final String STAKEHOLDERS = "stakeholders";

  private Audiences() {}

  static Audience read(String text, Plan plan, Home home) {
    String typed = text.strip();
    int colon = typed.indexOf(':');
    Optional<Audience> found =
        colon < 0
            ? circle(typed)
            : part(typed.substring(0, colon), typed.substring(colon + 1), plan);
    return found.orElseThrow(
        () ->
            new Refused(
                Exit.USAGE,
                home.output()
                    .texts()
                    .get("audience.unknown", text, String.join(", ", known(plan)))));
  }

  private static Optional<Audience> circle(String typed) {
    String name = typed.equalsIgnoreCase(STAKEHOLDERS) ? "business" : typed;
    return Arrays.stream(Audience.Circle.values())
        .filter(circle -> circle.name().equalsIgnoreCase(name))
        .map(Audience.class::cast)
        .findFirst();
  }

  private static Optional<Audience> part(String sort, String name, Plan plan) {
    return switch (sort.toLowerCase(Locale.ROOT)) {
      case "team" ->
          plan.byKey(Team.class, name)
              .or(
                  () ->
                      plan.teams().values().stream().filter(t -> t.name().equals(name)).findFirst())
              .map(team -> new Audience.OfTeam(team.id()));
      case "region" ->
          regions(plan).stream().filter(name::equals).findFirst().map(Audience.OfRegion::new);
      case "train" ->
          trains(plan).stream().filter(name::equals).findFirst().map(Audience.OfTrain::new);
      default -> Optional.empty();
    };
  }

  private static List<String> known(Plan plan) {
    var known = new ArrayList<String>();
    plan.teams().values().forEach(team -> known.add("team:" + team.key()));
    regions(plan).forEach(region -> known.add("region:" + region));
    trains(plan).forEach(train -> known.add("train:" + train));
    return known;
  }

  private static List<String> regions(Plan plan) {
    return plan.environments().values().stream()
        .map(Environment::region)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> trains(Plan plan) {
    return plan.releases().values().stream()
        .map(Release::train)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
