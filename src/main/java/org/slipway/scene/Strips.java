package org.slipway.scene;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;

/** Stacks groups and lanes; only lanes that are seen are filled with bars. */
final class Strips {

  /** Above this number, lanes without a bar in sight are left out. */
  private static final int FEW_LANES = 12;

  private final Sheet sheet;
  private final TimelineRows rows;
  private final SortedMap<Integer, LaneRows.Sight> sights = new TreeMap<>();
  private final List<Strip> strips = new ArrayList<>();

  private Strips(Sheet sheet, TimelineRows rows) {
    this.sheet = sheet;
    this.rows = rows;
  }

  /**
   * @param sheet whose strips are not there yet
   */
  static List<Strip> of(Sheet sheet, TimelineRows rows) {
    var making = new Strips(sheet, rows);
    making.stack();
    return List.copyOf(making.strips);
  }

  /** Numbers of the lanes that are shown with nothing in the hand and no group closed. */
  static SortedSet<Integer> numbers(TimelineInput input, Interval shown) {
    TimelineIndex index = input.index();
    return index.lanes().size() <= FEW_LANES
        ? IntStream.range(0, index.lanes().size()).boxed().collect(toCollection(TreeSet::new))
        : index.visible(shown).stream().map(Bar::lane).collect(toCollection(TreeSet::new));
  }

  private List<Lane> lanes() {
    return sheet.input().index().lanes();
  }

  private void stack() {
    var groups = new TreeMap<String, List<Integer>>();
    Optional<Integer> carried = carriedLane();
    boolean all = lanes().size() <= FEW_LANES;
    for (int number = 0; number < lanes().size(); number++) {
      LaneRows.Sight sight = rows.lane(number).sight(sheet.axis());
      if (all || !sight.places().isEmpty() || carried.equals(Optional.of(number))) {
        sights.put(number, sight);
        groups.computeIfAbsent(lanes().get(number).group(), _ -> new ArrayList<>()).add(number);
      }
    }
    boolean headed = groups.values().stream().anyMatch(numbers -> numbers.size() > 1);
    groups.values().forEach(numbers -> group(numbers, headed));
  }

  /** The lane of the bar in the hand, which stays in sight. */
  private Optional<Integer> carriedLane() {
    TimelineInput input = sheet.input();
    return input.focus().ghost().flatMap(ghost -> input.index().find(ghost.bar())).map(Bar::lane);
  }

  private void group(List<Integer> numbers, boolean headed) {
    Lane first = lanes().get(numbers.getFirst());
    boolean open = !headed || !sheet.input().focus().closed().contains(first.group());
    if (headed) {
      int bars = numbers.stream().mapToInt(number -> sight(number).places().size()).sum();
      strips.add(
          new Strip.GroupStrip(
              first.group(), first.groupName(), bars, open, bottom(), sheet.group()));
    }
    if (open) {
      numbers.forEach(number -> strips.add(lane(number, !headed)));
    }
  }

  private LaneRows.Sight sight(int number) {
    return sights.getOrDefault(number, LaneRows.Sight.NONE);
  }

  private Strip lane(int number, boolean alone) {
    LaneRows.Sight sight = sight(number);
    boolean captions = sight.detail().hasLabels() && clashes(number, sight);
    double height = sight.height() + (captions ? below(number, sight) : 0);
    Lane lane = lanes().get(number);
    if (!sheet.isSeen(bottom(), bottom() + height)) {
      var empty = new LaneRows.Result(sight, List.of());
      return new Strip.LaneStrip(
          lane, number, alone, empty, List.of(), List.of(), bottom(), height);
    }
    LaneRows.Result filled = rows.lane(number).placed(sight, sheet.axis());
    List<CollisionFrame> frames =
        captions ? CollisionFrame.of(filled.bars(), sheet.input().facts()) : List.of();
    return new Strip.LaneStrip(lane, number, alone, filled, frames, layers(lane), bottom(), height);
  }

  /** What the causes of collisions take below the rows of a lane. */
  private double below(int number, LaneRows.Sight sight) {
    if (sight.detail() == LaneRows.Detail.BESIDE) {
      LaneRows.Result filled = rows.lane(number).placed(sight, sheet.axis());
      var frames = CollisionFrame.of(filled.bars(), sheet.input().facts());
      if (!ClashCaption.beside(sheet, filled, frames).isEmpty()) {
        return 0;
      }
    }
    return CollisionFrame.caption(sight.detail());
  }

  private boolean clashes(int number, LaneRows.Sight sight) {
    List<Bar> bars = rows.lane(number).bars().all();
    TimelineFacts facts = sheet.input().facts();
    return sight.places().stream()
        .flatMap(place -> bars.get(place).deployment().stream())
        .anyMatch(deployment -> !facts.clashes(deployment.id()).isEmpty());
  }

  private List<Layer> layers(Lane lane) {
    Plan plan = sheet.input().index().plan();
    return sheet.layers().stream()
        .filter(Layer::isOfLanes)
        .filter(layer -> LaneScopes.touches(plan, layer.scope(), lane))
        .toList();
  }

  private double bottom() {
    return strips.isEmpty() ? 0 : strips.getLast().bottom();
  }
}
