package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** A look leaves nothing behind: the window stands as one that never had another. */
class LooksTest {

  private static final List<Look> LOOKS =
      List.of(
          new Look(Theme.LIGHT, 100),
          new Look(Theme.DARK, 100),
          new Look(Theme.HIGH_CONTRAST, 100),
          new Look(Theme.PROJECTOR, 100));

  @ParameterizedTest
  @CsvSource({"calendar,1600,1000", "calendar,1024,768"})
  void anyLookAfterAnyOtherIsAsIfItWereTheFirst(String view, int width, int height) {
    Screen.on(
        () -> {
          var fresh = new ArrayList<List<Frame.Stand>>();
          LOOKS.forEach(look -> fresh.add(new Frame(view, width, height, look).state()));
          var frame = new Frame(view, width, height, LOOKS.getFirst());
          int from = 0;
          for (int to : walk()) {
            frame.wear(LOOKS.get(to));
            String step = LOOKS.get(from) + " to " + LOOKS.get(to);
            assertEquals(List.of(), differences(fresh.get(to), frame.state()), step);
            from = to;
          }
          return true;
        });
  }

  /** From the first look to each after each other one, and after itself, every step once. */
  private static List<Integer> walk() {
    var walk = new ArrayList<Integer>();
    for (int one = 0; one < LOOKS.size(); one++) {
      walk.add(one);
      for (int other = one + 1; other < LOOKS.size(); other++) {
        walk.addAll(List.of(one, other));
      }
    }
    walk.removeFirst(); // it is worn already
    walk.add(0);
    return walk;
  }

  /** What a fresh window has (-) or this one (+) alone. */
  private static List<String> differences(List<Frame.Stand> fresh, List<Frame.Stand> there) {
    var differences = new ArrayList<String>();
    for (int i = 0; i < Math.max(fresh.size(), there.size()); i++) {
      var one = i < fresh.size() ? Optional.of(fresh.get(i)) : Optional.<Frame.Stand>empty();
      var other = i < there.size() ? Optional.of(there.get(i)) : Optional.<Frame.Stand>empty();
      if (one.isEmpty() || other.isEmpty() || !one.get().isLike(other.get())) {
        differences.add("- " + one + "\n+ " + other + "\n");
      }
    }
    return differences;
  }
}
