package org.slipway.scene;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;
import org.slipway.scene.LegendMarks.Item;
import org.slipway.text.Texts;

/** Paper says nothing when it is pointed at: what stands on it says all. */
class OnPaperTest {

  private static final TextMeasure LETTERS = TimelineSceneTest.MEASURE;

  /** Facts of a pack: layers, and a verdict on one deployment alone. */
  private static final class Facts extends TimelineFacts.Unknown {
    private final List<Layer> layers;
    private final Optional<Id<Deployment>> own;

    Facts(List<Layer> layers, Optional<Id<Deployment>> own) {
      this.layers = layers;
      this.own = own;
    }

    @Override
    public Optional<Go> verdict(Id<Deployment> deployment) {
      return own.filter(deployment::equals).map(_ -> Go.UNKNOWN);
    }

    @Override
    public boolean judges(Id<Deployment> deployment) {
      return own.equals(Optional.of(deployment));
    }

    @Override
    public List<Layer> layers(Interval shown) {
      return layers;
    }

    @Override
    public boolean isOnPaper() {
      return true;
    }
  }

  private static TimelineInput input(Plan plan, Facts facts, double height) {
    return new TimelineInput(
        TimelineIndex.of(plan, LanesBy.ENVIRONMENT),
        facts,
        new TimelineInput.Frame(ShopPlan.at(0, 0), 4, 176 + 7 * 24 * 4, height, 0),
        new TimelineInput.Style(
            Texts.of(Locale.ENGLISH),
            ShopPlan.BERLIN,
            Optional.empty(),
            DayOfWeek.MONDAY,
            LETTERS,
            true),
        TimelineInput.Focus.NONE);
  }

  private static Layer event(int number, double hour, Duration length) {
    Instant start = ShopPlan.at(0, (long) (hour * 60));
    return new Layer(
        new Ref(Kind.BUSINESS_EVENT, new Id<>(new UUID(9, number))),
        Layer.Sort.EVENT,
        "Event number " + number,
        Scope.ALL,
        new Interval(start, start.plus(length)));
  }

  private static List<String> texts(Iterable<Mark> marks) {
    var found = new ArrayList<String>();
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text text -> found.add(text.text());
        case Mark.Group group -> found.addAll(texts(group.marks()));
        default -> {}
      }
    }
    return found;
  }

  @Test
  void eventsAreNamedInALowPictureToo() {
    var events = new ArrayList<Layer>();
    for (int i = 0; i < 6; i++) {
      events.add(event(i, 12 * i, i % 2 == 0 ? Duration.ZERO : Duration.ofHours(20)));
    }
    TimelineInput input = input(ShopPlan.empty().plan(), new Facts(events, Optional.empty()), 120);
    List<String> drawn = texts(TimelineScene.of(input).picture().marks());
    for (Layer event : events) {
      assertTrue(drawn.contains(event.name()), () -> event.name() + " in " + drawn);
    }
  }

  @Test
  void whatHasNoRowIsCountedAndToldToTheMeasure() {
    var told = new ArrayList<String>();
    var events = new ArrayList<Layer>();
    for (int i = 0; i < 20; i++) {
      events.add(event(i, 30, Duration.ofHours(30)));
    }
    TimelineInput input = input(ShopPlan.empty().plan(), new Facts(events, Optional.empty()), 700);
    var listening =
        new TextMeasure() {
          @Override
          public double width(String text, Type type) {
            return LETTERS.width(text, type);
          }

          @Override
          public void shortened(String shown, String whole) {
            told.add(shown + ": " + whole);
          }
        };
    var style =
        new TimelineInput.Style(
            input.style().texts(), input.style().zones(), DayOfWeek.MONDAY, listening, true);
    TimelineScene scene =
        TimelineScene.of(
            new TimelineInput(input.index(), input.facts(), input.frame(), style, input.focus()));
    List<String> drawn = texts(scene.picture().marks());
    long named = drawn.stream().filter(text -> text.startsWith("Event number")).count();
    long left = told.stream().filter(text -> text.startsWith(20 - named + " more: ")).count();
    assertEquals(20, named + left);
    assertTrue(left > 0 && drawn.contains(left + " more"));
  }

  @Test
  void ofOthersNoVerdictIsShownAndUnknownOnlyWhereItWasJudged() {
    ShopPlan shop = ShopPlan.story();
    TimelineIndex index = TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT);
    List<Deployment> open =
        index.bars().stream()
            .flatMap(bar -> bar.deployment().stream())
            .filter(deployment -> deployment.state().unfinished())
            .toList();
    Deployment own = open.getFirst();
    var facts = new Facts(List.of(), Optional.of(own.id()));
    assertEquals(StateMark.UNKNOWN, StateMark.of(own, facts));
    assertEquals(StateMark.UNJUDGED, StateMark.of(open.getLast(), facts));
    assertEquals(StateMark.UNKNOWN, StateMark.of(open.getLast(), TimelineFacts.none()));
  }

  @Test
  void theLegendHasWhatIsInSightAndNothingElse() {
    Interval week = new Interval(ShopPlan.at(0, 0), ShopPlan.at(7 * 24, 0));
    var none = new Facts(List.of(), Optional.empty());
    TimelineInput empty = input(ShopPlan.empty().plan(), none, 700);
    assertEquals(new TreeSet<Item>(), LegendMarks.timeline(empty, week, false));
    TimelineInput full = input(ShopPlan.story().plan(), none, 700);
    var items = new TreeSet<>(LegendMarks.timeline(full, week, true));
    assertTrue(items.containsAll(List.of(Item.RUN, Item.UNJUDGED, Item.GAP)), items::toString);
    assertFalse(items.contains(Item.GO) || items.contains(Item.HARD), items::toString);
  }

  /** One after the other each lane alone: its page explains what it has, not what others have. */
  @Test
  void theLegendOfAPageIsAboutItsOwnLanes() {
    Interval week = new Interval(ShopPlan.at(0, 0), ShopPlan.at(7 * 24, 0));
    ShopPlan shop = ShopPlan.story();
    var facts = new Facts(shop.layers(week), Optional.empty());
    TimelineInput whole = input(shop.plan(), facts, 700);
    var all = new TreeSet<>(LegendMarks.timeline(whole, week, false));
    var together = new TreeSet<Item>();
    var fewer = new TreeSet<Integer>();
    for (int lane = 0; lane < whole.index().lanes().size(); lane++) {
      var items = new TreeSet<>(LegendMarks.timeline(page(whole, lane), week, false));
      Lane its = whole.index().lanes().get(lane);
      boolean freeze =
          facts.layers(week).stream()
              .filter(layer -> layer.sort() == Layer.Sort.HARD_FREEZE)
              .anyMatch(layer -> LaneScopes.touches(shop.plan(), layer.scope(), its));
      assertEquals(freeze, items.contains(Item.HARD), its.key());
      assertEquals(its.bookings(), items.contains(Item.BOOKING), its.key());
      together.addAll(items);
      if (items.size() < all.size()) {
        fewer.add(lane);
      }
    }
    assertEquals(all, together);
    assertTrue(fewer.size() > 1, "every page explains everything");
  }

  private static TimelineInput page(TimelineInput whole, int lane) {
    TimelineInput.Frame frame = whole.frame();
    var only = new PageRows(new TreeSet<>(List.of(lane)), new TreeSet<>(), new TreeSet<>());
    return new TimelineInput(
        whole.index(),
        whole.facts(),
        new TimelineInput.Frame(
            frame.from(),
            frame.pixelsPerHour(),
            frame.width(),
            frame.height(),
            frame.scroll(),
            Optional.of(only)),
        whole.style(),
        whole.focus());
  }

  @Test
  void noDayRunsThroughTheNameOfABar() {
    ShopPlan shop = ShopPlan.story();
    TimelineInput input = input(shop.plan(), new Facts(List.of(), Optional.empty()), 1600);
    TimelineScene scene = TimelineScene.of(input);
    List<Mark> marks = flat(scene.picture().marks());
    Set<String> names =
        scene.bars().stream().map(seen -> seen.bar().label()).collect(toCollection(TreeSet::new));
    assertTrue(names.size() > 5, names::toString);
    var broken = new TreeSet<Double>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Line line && line.x1() == line.x2()) {
        for (Mark other : marks) {
          boolean name = other instanceof Mark.Text text && names.contains(text.text());
          assertFalse(name && through(line, (Mark.Text) other), () -> line + " through " + other);
        }
        if (line.y2() < scene.body().bottom() && line.y1() >= scene.body().y()) {
          broken.add(line.x1());
        }
      }
    }
    assertFalse(broken.isEmpty(), "no name lies over midnight: nothing is tested");
  }

  private static boolean through(Mark.Line line, Mark.Text text) {
    double right = text.x() + LETTERS.width(text.text(), text.type());
    return line.x1() > text.x()
        && line.x1() < right
        && line.y1() < text.baseline()
        && line.y2() > text.baseline() - 8;
  }

  private static List<Mark> flat(List<Mark> marks) {
    return marks.stream()
        .flatMap(m -> m instanceof Mark.Group group ? flat(group.marks()).stream() : Stream.of(m))
        .toList();
  }

  @Test
  void peopleAreShortenedByARule() {
    assertEquals(List.of("Luis Ortega", "Luis O.", "LO"), PersonWords.forms("Luis Ortega"));
    assertEquals(List.of("Ana"), PersonWords.forms("Ana"));
  }

  @Test
  void wordsAreWrappedAndWhatIsCutIsToldToTheMeasure() {
    String name = "Production Europe West, payments and ledger";
    var told = new ArrayList<String>();
    var listening =
        new TextMeasure() {
          @Override
          public double width(String text, Type type) {
            return LETTERS.width(text, type);
          }

          @Override
          public void shortened(String shown, String whole) {
            told.add(shown + ": " + whole);
          }
        };
    for (int room = 90; room < 300; room += 7) {
      for (int most = 1; most < 5; most++) {
        told.clear();
        List<String> lines = Wrapped.cut(listening, name, Type.SMALL, room, most);
        assertTrue(lines.size() <= most);
        boolean whole = String.join(" ", lines).equals(name);
        assertEquals(whole ? List.of() : List.of(lines.getLast() + ": " + name), told);
      }
    }
  }
}
