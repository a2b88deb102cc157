package org.slipway.ui.session;

import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.text.Texts;

/** Problems of files in words: where it is, what is wrong, what to do. */
public final class Problems {

  private Problems() {}

  /** All of it in one sentence after the other. */
  public static String say(Session session, Problem problem) {
    return session
        .texts()
        .get(
            "import.problem",
            where(session.texts(), problem.place()),
            session.say(problem.wrong()),
            session.say(problem.remedy()));
  }

  /** The number and the heading of the cell, or what else names the place in its line. */
  public static String column(Texts texts, Place place) {
    return place.column().isEmpty()
        ? place.field().orElse("")
        : texts.get(
            "import.in-column",
            Integer.toString(place.column().getAsInt()),
            place.columnName().orElse(""));
  }

  /** The line and the column where there are any, else the file. */
  public static String where(Texts texts, Place place) {
    if (place.line().isEmpty()) {
      return place.field().orElse(place.file());
    }
    String line = Integer.toString(place.line().getAsInt());
    return place.column().isEmpty()
        ? texts.get("import.line", line)
        : texts.get(
            "import.cell",
            line,
            Integer.toString(place.column().getAsInt()),
            place.columnName().orElse(""));
  }
}
