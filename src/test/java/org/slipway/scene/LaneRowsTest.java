package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Interval;
import org.slipway.scene.LaneRows.Placed;
import org.slipway.text.Texts;

class LaneRowsTest {

  private static final double PIXELS_PER_HOUR = 10;
  private static final double LEFT = 100;
  private static final double WIDTH = 230;
  private static final TextMeasure MEASURE = TimelineSceneTest.MEASURE;

  private final ShopPlan shop = ShopPlan.story();
  private final StateWords words = new StateWords(Texts.of(Locale.UK), MEASURE);

  private Bar bar(String label, double hour, DeploymentState state) {
    var deployment = shop.deployment("Shipping 6.1", "Production EU");
    var start = ShopPlan.at(0, Math.round(hour * 60));
    return new Bar(
        Ref.of(deployment),
        0,
        label,
        Parts.run(new Interval(start, start.plus(Duration.ofMinutes(15)))),
        Optional.of(Shape.with(deployment, "state", state)),
        Optional.empty());
  }

  private List<Placed> placed(Bar... bars) {
    return laid(false, bars).bars();
  }

  private LaneRows.Result laid(boolean low, Bar... bars) {
    var measures = new RowMeasures(PIXELS_PER_HOUR, 240, low, MEASURE, words);
    var rows = new LaneRows(new LaneBars(List.of(bars)), measures);
    var axis = new TimeAxis(ShopPlan.at(0, 0), PIXELS_PER_HOUR, LEFT, LEFT + WIDTH);
    return rows.placed(rows.sight(axis), axis);
  }

  @Test
  void inALowPictureALabelStandsBesideItsBarWhereItHasRoom() {
    Placed early = laid(true, bar("Ledger", 2, DeploymentState.PLANNED)).bars().getFirst();
    assertEquals("Ledger", early.label());
    assertTrue(early.labelX() > early.right(), "right of its bar");
    Placed late = laid(true, bar("Ledger", 20, DeploymentState.PLANNED)).bars().getFirst();
    assertEquals("Ledger", late.label());
    assertTrue(late.extent().left() == late.labelX() && late.labelX() >= LEFT, "left of its bar");
    assertEquals(late.right(), late.extent().right(), 0.01);
    Placed gone = laid(true, bar("Ledger", -0.1, DeploymentState.PLANNED)).bars().getFirst();
    assertTrue(gone.labelX() >= LEFT, "of what began before, the label is in sight");
  }

  @Test
  void inALowPictureTwoWhoseLabelsMeetTakeTwoRowsOfALowLane() {
    LaneRows.Result one = laid(true, bar("Ledger", 2, DeploymentState.PLANNED));
    LaneRows.Result two =
        laid(
            true,
            bar("Ledger", 2, DeploymentState.PLANNED),
            bar("Payments", 4, DeploymentState.PLANNED));
    assertEquals(List.of(0, 1), two.bars().stream().map(Placed::row).toList());
    assertEquals(25, one.height());
    assertEquals(45, two.height());
    LaneRows.Result high = laid(false, bar("Ledger", 2, DeploymentState.PLANNED));
    assertEquals(56, high.height());
  }

  private List<Placed> atTheEdge(double hour) {
    return placed(
        bar("Payments 4.1", 0, DeploymentState.DONE),
        bar("Fraud rules 118", hour, DeploymentState.PLANNED));
  }

  @Test
  void aStateGivesItsRoomToALabelThatTheEdgeWouldCut() {
    List<Placed> placed = atTheEdge(22);
    assertEquals("Fraud rules 118", placed.getLast().label());
    assertFalse(placed.getFirst().stated());
    assertTrue(placed.getFirst().extent().right() < placed.getLast().extent().left());
    assertTrue(placed.getLast().extent().right() <= LEFT + WIDTH);
  }

  @Test
  void aStateStaysWhereItsRoomWouldNotSaveTheLabel() {
    var words = new ArrayList<Boolean>();
    for (String label : List.of("Fraud", "Fraud rules 118, the larger of the two")) {
      words.add(
          placed(
                  bar("Payments 4.1", 0, DeploymentState.DONE),
                  bar(label, 22, DeploymentState.PLANNED))
              .getFirst()
              .stated());
    }
    assertEquals(List.of(true, true), words);
  }
}
