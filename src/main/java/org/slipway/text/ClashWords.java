package org.slipway.text;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.slot.Constraint;

/** How the constraints are called that leave several deployments no start. */
public final class ClashWords {

  private ClashWords() {}

  /**
   * The title of a constraint, with what tells it from another one of the same title.
   *
   * @param none what it belongs to
   * @param say puts phrases into words
   */
  public static String title(
      Texts texts, Function<Phrase, String> say, GroupAnswer.Impossible none, Constraint by) {
    String title = say.apply(by.title());
    return none.apart(by).isEmpty()
        ? title
        : texts.get(
            "group.apart",
            title,
            none.apart(by).stream().map(say).collect(Collectors.joining(" ")));
  }
}
