package org.slipway.ui.slots;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.text.Texts;
import org.slipway.ui.control.Tick;
import org.slipway.ui.control.Words;

/**
 * What must hold, in the words of the house: one box to tick for the kinds that belong together.
 */
final class MustHold extends VBox {

  private static final Map<String, Set<ConstraintKind>> MUST = must();

  /** The kinds that need not hold. */
  private final Set<ConstraintKind> relaxed;

  private final Map<Tick, Set<ConstraintKind>> boxes = new LinkedHashMap<>();
  private final Runnable changed;

  /**
   * @param id begins the name of each box
   * @param relaxed kinds that need not hold; changed by the boxes
   * @param changed told after each change
   */
  MustHold(String id, Texts texts, Set<ConstraintKind> relaxed, Runnable changed) {
    this.relaxed = relaxed;
    this.changed = changed;
    getStyleClass().add("slots-part");
    getChildren().add(Words.of(texts.get("findslot.must"), "form-label"));
    MUST.forEach(
        (name, kinds) -> {
          Tick box = Tick.wrapped(texts.get("findslot.must." + name));
          box.setId(id + name);
          box.setOnAction(_ -> take(kinds, box.isSelected()));
          boxes.put(box, kinds);
          getChildren().add(box);
        });
    refresh();
  }

  private static Map<String, Set<ConstraintKind>> must() {
    var must = new LinkedHashMap<String, Set<ConstraintKind>>();
    must.put("freezes", EnumSet.of(ConstraintKind.HARD_FREEZE, ConstraintKind.SOFT_FREEZE));
    must.put("windows", EnumSet.of(ConstraintKind.OUTSIDE_WINDOW));
    must.put("runway", EnumSet.of(ConstraintKind.RUNWAY, ConstraintKind.NO_RETURN));
    must.put(
        "order",
        EnumSet.of(
            ConstraintKind.DEPENDENCY,
            ConstraintKind.LINK,
            ConstraintKind.PROMOTION,
            ConstraintKind.WAVE,
            ConstraintKind.VENDOR,
            ConstraintKind.HOLD));
    must.put("waiting", EnumSet.of(ConstraintKind.DEPENDENT));
    must.put(
        "shared",
        EnumSet.of(
            ConstraintKind.SAME_ITEM,
            ConstraintKind.SAME_LOCK,
            ConstraintKind.ENVIRONMENT,
            ConstraintKind.SHARED_SERVICE,
            ConstraintKind.SAME_PERSON,
            ConstraintKind.SAME_TEAM,
            ConstraintKind.RELATED_SERVICE,
            ConstraintKind.THROTTLE));
    must.put("departure", EnumSet.of(ConstraintKind.TRAIN));
    must.put(
        "dates",
        EnumSet.of(
            ConstraintKind.MILESTONE, ConstraintKind.LEAD_TIME, ConstraintKind.CLOCK_CHANGE));
    must.put("cover", EnumSet.of(ConstraintKind.ON_CALL, ConstraintKind.SINGLE_PERSON));
    must.put("traffic", EnumSet.of(ConstraintKind.TRAFFIC));
    return must;
  }

  /** Shows what must hold now. */
  void refresh() {
    boxes.forEach((box, kinds) -> box.setSelected(relaxed.stream().noneMatch(kinds::contains)));
  }

  private void take(Set<ConstraintKind> kinds, boolean hold) {
    if (hold) {
      relaxed.removeAll(kinds);
    } else {
      relaxed.addAll(kinds);
    }
    changed.run();
  }
}
