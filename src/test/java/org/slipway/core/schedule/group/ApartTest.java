package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.text.ClashWords;
import org.slipway.text.Texts;

class ApartTest {

  private static final Instant NOW = Instant.parse("2026-09-28T06:00:00Z");

  private final PlanBuilder builder = new PlanBuilder("UTC");

  private Deployment aboard(String name, Environment place) {
    Release release = builder.release(name, "1", builder.component(name));
    builder.set(release, "train", Optional.of("Shop"));
    builder.set(release, "departure", Optional.of(LocalDate.parse("2026-09-29")));
    return builder.deploy(release, place, "2026-09-29T12:00", 4 * 60, 60, 60);
  }

  /** Two of six hours, one after another, within four hours of boarding. */
  @Test
  void twoThatMissOneTrainAreToldWithWhoTheyAre() {
    builder.policy();
    Environment place = builder.environment("prod", Stage.PRODUCTION);
    builder.set(place, "capacity", Optional.of(1));
    builder.set(place, "roster", Optional.of("duty"));
    builder.onCall(
        "duty", builder.person("Kim", "operations"), "2026-09-27T00:00", "2026-10-12T00:00");
    builder.train("Shop", builder.again("2026-09-29T10:00", "2026-09-29T14:00", "FREQ=WEEKLY"));
    Deployment one = aboard("Cart", place);
    Deployment other = aboard("Search", place);
    GroupAnswer answer =
        Analysis.of(builder.plan(), NOW, (_, _) -> "")
            .together(
                GroupRequest.of(List.of(one.id(), other.id()), NOW).withHorizon(Duration.ofDays(5)),
                _ -> 1)
            .first();
    var none = assertInstanceOf(GroupAnswer.Impossible.class, answer);
    List<Constraint> trains =
        none.clash().stream().filter(by -> by.kind() == ConstraintKind.TRAIN).toList();
    assertEquals(2, trains.size(), none::toString);
    var titles = new TreeSet<String>();
    var texts = Texts.of(Locale.ENGLISH);
    trains.forEach(
        by ->
            titles.add(
                ClashWords.title(texts, (Phrase p) -> texts.say(p, ZoneOffset.UTC), none, by)));
    assertEquals(2, titles.size());
    assertTrue(
        titles.first().contains("Cart") && titles.last().contains("Search"), titles::toString);
    none.clash().stream()
        .filter(by -> by.kind() != ConstraintKind.TRAIN)
        .forEach(by -> assertEquals(List.of(), none.apart(by), "its title is its own"));
  }
}
