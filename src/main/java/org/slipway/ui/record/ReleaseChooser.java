package org.slipway.ui.record;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Release;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.Session;

/** Asks which release is meant, by key or name. */
public final class ReleaseChooser {

  private static final int MOST = 200;

  private ReleaseChooser() {}

  /**
   * Asks in a card over the window.
   *
   * @param prompt stands in the empty field
   * @param taken told the one that was chosen, when the card is gone
   */
  public static void open(
      Session session,
      Layers layers,
      String prompt,
      Supplier<List<Release>> releases,
      Consumer<Release> taken) {
    var chooser =
        new Chooser<Release>(
            prompt,
            session.texts().get("shell.nothing-found"),
            typed -> fitting(session, releases.get(), typed),
            release -> {
              layers.close();
              taken.accept(release);
            });
    chooser.setId("releases");
    layers.show(chooser, chooser.field());
  }

  private static List<Choice<Release>> fitting(Session session, List<Release> all, String typed) {
    var plan = session.plan();
    return all.stream()
        .filter(r -> Fuzzy.score(typed, r.key() + " " + Names.of(plan, r)).isPresent())
        .limit(MOST)
        .map(r -> new Choice<>(Names.of(plan, r), r.key(), r.train().orElse(""), "", r))
        .toList();
  }
}
