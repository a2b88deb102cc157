package org.slipway.exchange.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.text.Texts;

/** What goes out as GraphML comes in as it was, and goes out again byte for byte. */
class GraphMlRoundTripProperties {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  /** One component; numbers that are out of range name nothing. */
  record Part(String name, int parent, int unit, int team, Optional<String> version) {}

  /** One needs another. */
  record Need(int from, int to, DependencyType type, Optional<String> called) {}

  /** A plan of components alone. */
  record Story(List<String> units, List<Part> parts, List<Need> needs) {}

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Web", "a <b> & \"c\"", "Zürich Ω 🚀", "]]>", "two\nlines", "x\ty", " in "),
            Arbitraries.strings().ofMaxLength(6).map(text -> "n" + text));
    Arbitrary<Integer> some = Arbitraries.integers().between(0, 12);
    Arbitrary<Part> part =
        Combinators.combine(words, some, some, some, words.optional()).as(Part::new);
    Arbitrary<Need> need =
        Combinators.combine(some, some, Arbitraries.of(DependencyType.class), words.optional())
            .as(Need::new);
    return Combinators.combine(
            words.list().ofMaxSize(3),
            part.list().ofMinSize(1).ofMaxSize(8),
            need.list().ofMaxSize(10))
        .as(Story::new);
  }

  /** The same with names that XML can write. */
  @Provide
  Arbitrary<Story> readableStories() {
    return stories()
        .map(
            story ->
                new Story(
                    story.units().stream().map(GraphMlRoundTripProperties::readable).toList(),
                    story.parts().stream().map(GraphMlRoundTripProperties::readable).toList(),
                    story.needs()));
  }

  @Property(tries = 200)
  void whatGoesOutComesInAsItWasAndGoesOutTheSame(@ForAll("stories") Story story) {
    Plan plan = plan(story);
    String text = written(plan);
    Plan read = taken(text, Plan.EMPTY, Taking.ids());
    assertEquals(said(plan), said(read));
    assertEquals(text, written(read));
  }

  @Property(tries = 80)
  void ownFilesChangeNothingInThePlanTheyAreOf(@ForAll("readableStories") Story story) {
    Plan plan = plan(story);
    Supplier<UUID> ids = Taking.ids();
    Plan once = taken(written(plan), plan, ids);
    assertEquals(said(plan), said(once));
    assertEquals(plan.components().size(), once.components().size());
    ImportPreview again = preview(written(once), once, ids);
    assertTrue(again.edit(Choices.ASK).isEmpty());
  }

  private static Plan plan(Story story) {
    var builder = new PlanBuilder("Europe/Berlin");
    var units = new ArrayList<BusinessUnit>();
    for (String name : story.units()) {
      BusinessUnit unit = builder.unit(name);
      units.add(
          units.isEmpty() || name.length() % 2 == 0
              ? unit
              : builder.set(unit, "parent", Optional.of(units.getLast().id())));
    }
    List<Team> teams = List.of(builder.team("Red & blue"), builder.team("Green"));
    var parts = new ArrayList<Component>();
    for (Part part : story.parts()) {
      parts.add(component(builder, part, parts, units, teams));
    }
    for (Need need : story.needs()) {
      boolean there = Math.max(need.from(), need.to()) < parts.size() && need.from() != need.to();
      if (there) {
        needs(builder, need, parts);
      }
    }
    return builder.plan();
  }

  private static Component component(
      PlanBuilder builder,
      Part part,
      List<Component> parts,
      List<BusinessUnit> units,
      List<Team> teams) {
    Component made = builder.component(part.name());
    made = builder.set(made, "parent", at(part.parent(), parts));
    made = builder.set(made, "businessUnit", at(part.unit(), units));
    Component owned = builder.set(made, "owner", at(part.team(), teams));
    part.version().ifPresent(version -> builder.version(owned, version));
    return owned;
  }

  private static <T extends PlanRecord> Optional<Id<T>> at(int number, List<T> all) {
    return number < all.size()
        ? Optional.of(new Id<T>(all.get(number).id().uuid()))
        : Optional.empty();
  }

  private static void needs(PlanBuilder builder, Need need, List<Component> parts) {
    Component from = parts.get(need.from());
    Component to = parts.get(need.to());
    boolean known =
        builder.plan().dependencies().values().stream()
            .anyMatch(d -> d.from().equals(from.id()) && d.to().equals(to.id()));
    if (!known) {
      Dependency made = builder.needs(from, to);
      builder.set(
          builder.set(made, "type", need.type()),
          "interfaceName",
          need.called().map(GraphMlRoundTripProperties::readable));
    }
  }

  private static String written(Plan plan) {
    GraphContent content =
        PlanGraph.of(plan, PlanGraph.NOTHING, Texts.of(Locale.ENGLISH), BERLIN, NOW);
    return GraphMlWriter.write(plan, content, GraphEmphasis.NONE);
  }

  private static ImportPreview preview(String text, Plan plan, Supplier<UUID> ids) {
    return Taking.preview(FileContent.of("plan.graphml", text), plan, ImportOptions.of(ids));
  }

  private static Plan taken(String text, Plan plan, Supplier<UUID> ids) {
    ImportPreview preview = preview(text, plan, ids);
    assertEquals("", Taking.say(preview.problems()));
    return Taking.apply(plan, preview.edit(Choices.ASK));
  }

  /** Every component and dependency in words, with keys, without what XML cannot write. */
  private static List<String> said(Plan plan) {
    var said = new ArrayList<String>();
    plan.components().values().forEach(component -> said.add(said(plan, component)));
    for (Dependency need : plan.dependencies().values()) {
      said.add(
          String.join(
              " | ",
              need.key(),
              need.type().name(),
              plan.get(Component.class, need.from()).key(),
              plan.get(Component.class, need.to()).key(),
              need.interfaceName().orElse("-")));
    }
    return said.stream().map(GraphMlRoundTripProperties::readable).sorted().toList();
  }

  /** The unit of a part is that of the whole. */
  private static String said(Plan plan, Component component) {
    Optional<BusinessUnit> unit =
        component
            .businessUnit()
            .filter(_ -> component.parent().isEmpty())
            .map(id -> plan.get(BusinessUnit.class, id));
    return String.join(
        " | ",
        component.key(),
        component.name(),
        component.parent().map(id -> plan.get(Component.class, id).key()).orElse("-"),
        unit.map(u -> u.key() + " " + u.name()).orElse("-"),
        unit.flatMap(BusinessUnit::parent)
            .map(id -> plan.get(BusinessUnit.class, id).key())
            .orElse("-"),
        component.owner().map(id -> plan.get(Team.class, id).name()).orElse("-"),
        plan.naming(component, ComponentVersion.class)
            .map(ComponentVersion::version)
            .toList()
            .toString());
  }

  private static Part readable(Part part) {
    return new Part(
        readable(part.name()),
        part.parent(),
        part.unit(),
        part.team(),
        part.version().map(GraphMlRoundTripProperties::readable));
  }

  private static String readable(String text) {
    return text.replaceAll("\\r\\n?", "\n")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replaceAll(
            "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "");
  }

  /** What is drawn of deployments is no part of the components and does not come back. */
  @Test
  void schedulesAndHoldsStayWhereTheyAre() {
    var builder = new PlanBuilder("Europe/Berlin");
    Component web = builder.component("Web");
    Component pay = builder.component("Pay");
    builder.needs(web, pay);
    builder.hold(pay, HoldCause.OUTAGE, builder.between("2026-02-01T00:00", "2026-04-01T00:00"));
    Release first = builder.release("Pay", "4.2", pay);
    Release second = builder.release("Web", "9.0", web);
    builder.deploy(first, builder.environment("prod", Stage.PRODUCTION), "2026-03-10T10:00");
    builder.link(first, second, LinkType.FINISH_TO_START, Duration.ofHours(2));
    Component idle = builder.component("Idle");
    builder.link(
        first, builder.release("Idle", "1", idle), LinkType.FINISH_TO_START, Duration.ZERO);
    String text = written(builder.plan());
    assertTrue(text.contains("<data key=\"n.version\">4.2</data>"), text);
    assertTrue(text.contains("HOLD"), text);
    ImportPreview preview = preview(text, Plan.EMPTY, Taking.ids());
    String told = Taking.say(preview.problems());
    assertTrue(told.contains("One line shows the order of deployments"), told);
    Plan read = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    assertEquals(3, read.components().size());
    assertEquals(1, read.dependencies().size());
    assertEquals(Optional.empty(), read.dependencies().firstEntry().getValue().interfaceName());
    assertEquals("4.2", read.componentVersions().firstEntry().getValue().version());
    assertFalse(written(read).contains("HOLD"));
    Plan again = taken(written(read), Plan.EMPTY, Taking.ids());
    assertEquals(written(read), written(again));
  }
}
