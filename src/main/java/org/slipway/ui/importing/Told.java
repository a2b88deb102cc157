package org.slipway.ui.importing;

import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.text.Texts;
import org.slipway.ui.session.Problems;
import org.slipway.ui.session.Session;

/**
 * Something about a file that its reader must know.
 *
 * @param where line in the file, 1 is the first; empty: the file as a whole
 * @param column number and heading of the cell, or what else names the place; may be empty
 * @param wrong what was found
 * @param remedy what to do
 */
record Told(String where, String column, String wrong, String remedy) {

  static Told of(Session session, Problem problem) {
    return of(session, problem.place(), session.say(problem.wrong()), problem.remedy());
  }

  static Told of(Session session, Place place, String wrong, Phrase remedy) {
    Texts texts = session.texts();
    String line = place.line().isPresent() ? Integer.toString(place.line().getAsInt()) : "";
    return new Told(line, Problems.column(texts, place), wrong, session.say(remedy));
  }

  /** Something that no place in the file is to blame for. */
  static Told whole(String wrong, String remedy) {
    return new Told("", "", wrong, remedy);
  }

  /** The same as a line of a table. */
  Line line() {
    var cells = new TreeMap<String, String>();
    cells.put(Part.LINE, where);
    cells.put(Part.COLUMN, column);
    cells.put(Part.WRONG, wrong);
    cells.put(Part.REMEDY, remedy);
    return new Line(Optional.empty(), Optional.empty(), cells, false);
  }
}
