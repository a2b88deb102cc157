package org.slipway.ui.calendar;

import javafx.scene.Scene;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** The calendar over the sample in a scene of its own, without a window. On the FX thread. */
final class SampleView {

  final Actions actions = new Actions();
  final CalendarLink link;
  final CalendarView view;
  final Scene scene;

  SampleView(Choices kept, Look look, double width, double height) {
    var session = MemorySession.ofSample();
    link = new CalendarLink(session, new InlineTasks(), _ -> {}, kept, _ -> {});
    view = new CalendarView(link.model(), actions);
    scene = new Scene(view, width, height);
    Themes.wear(scene, look);
    actions.show(CalendarActions.VIEW);
  }
}
