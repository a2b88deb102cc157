package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Interval;
import org.slipway.scene.TimelineInput.Drawing;
import org.slipway.scene.TimelineInput.Earlier;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.scene.TimelineInput.Over;
import org.slipway.text.Texts;

class EarlierMarksTest {

  private final ShopPlan shop = ShopPlan.story();
  private final Deployment shipping = shop.deployment("Shipping 6.1", "Production EU");
  private final Deployment search = shop.deployment("Search 5.3", "Production EU");

  private Plan plan(Edit edit) {
    return ((Applied.Done) shop.plan().apply(edit)).plan();
  }

  /** As now, but shipping a day later, and without one of the searches. */
  private TimelineScene scene(Over over) {
    var start = new PlannedStart(ShopPlan.at(117 + 24, 0), ShopPlan.BERLIN);
    Plan moved =
        plan(
            Edit.put(
                Phrase.of("edit"),
                Shape.with(shipping, "timing", shipping.timing().withStart(start))));
    Plan now = ((Applied.Done) moved.apply(Edit.remove(Phrase.of("edit"), Ref.of(search)))).plan();
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            ShopPlan.BERLIN,
            Optional.empty(),
            DayOfWeek.MONDAY,
            TimelineSceneTest.MEASURE,
            false);
    var focus =
        new Focus(
            Optional.empty(), false, new TreeSet<>(), Optional.empty(), Optional.empty(), over);
    return TimelineScene.of(
        new TimelineInput(
            TimelineIndex.of(now, LanesBy.ENVIRONMENT),
            shop,
            new TimelineInput.Frame(ShopPlan.at(0, 0), 6, 176 + 7 * 24 * 6, 1400, 0),
            style,
            focus));
  }

  private TimelineScene compared() {
    var before = new Earlier("Baseline", TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT));
    return scene(new Over(Optional.empty(), Optional.of(before)));
  }

  private static Stream<Mark> flat(Mark mark) {
    return mark instanceof Mark.Group group
        ? group.marks().stream().flatMap(EarlierMarksTest::flat)
        : Stream.of(mark);
  }

  private static List<Mark> marks(TimelineScene scene) {
    return scene.picture().marks().stream().flatMap(EarlierMarksTest::flat).toList();
  }

  private static List<Box> hollow(TimelineScene scene) {
    return marks(scene).stream()
        .filter(Mark.Rect.class::isInstance)
        .map(Mark.Rect.class::cast)
        .filter(r -> r.stroke().filter(s -> s.ink() == Ink.FG_MUTED && s.isDashed()).isPresent())
        .map(Mark.Rect::box)
        .toList();
  }

  @Test
  void drawsWhatMovedHollowWhereItStood() {
    TimelineScene scene = compared();
    assertEquals(2, hollow(scene).size(), "what stands where it stood is drawn once");
    Box was =
        hollow(scene).stream()
            .filter(b -> Math.abs(b.x() - (176 + 117 * 6)) < 0.01)
            .findFirst()
            .orElseThrow();
    assertEquals(6 * 6, was.width(), 0.01);
    assertTrue(
        marks(scene).stream()
            .anyMatch(
                mark ->
                    mark instanceof Mark.Text text
                        && text.text().equals("1 d later than in Baseline")));
    TimelineScene.Seen now =
        scene.bars().stream()
            .filter(seen -> seen.bar().ref().equals(Ref.of(shipping)))
            .findFirst()
            .orElseThrow();
    String says =
        scene.picture().spots().at(now.box().x() + 1, now.box().y() + 1).orElseThrow().says();
    assertTrue(says.contains("1 d later than in Baseline"), says);
  }

  @Test
  void saysWhatIsGone() {
    TimelineScene scene = compared();
    String all = String.join("; ", scene.picture().spots().all().stream().map(Spot::says).toList());
    assertTrue(all.contains("gone since Baseline"), all);
  }

  @Test
  void drawsNothingWithoutAnotherState() {
    assertEquals(List.of(), hollow(scene(Over.NONE)));
  }

  @Test
  void drawsAStretchOnItsLane() {
    int lane =
        TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT)
            .find(Ref.of(shipping))
            .map(Bar::lane)
            .orElseThrow();
    var at = new Interval(ShopPlan.at(30, 0), ShopPlan.at(30, 0).plus(Duration.ofHours(2)));
    TimelineScene scene = scene(new Over(Optional.of(new Drawing(lane, at)), Optional.empty()));
    assertTrue(
        marks(scene).stream()
            .anyMatch(
                mark ->
                    mark instanceof Mark.Rect rect
                        && rect.stroke().filter(s -> s.ink() == Ink.ACCENT).isPresent()
                        && Math.abs(rect.box().x() - (176 + 30 * 6)) < 0.01
                        && Math.abs(rect.box().width() - 12) < 0.01));
  }
}
