package org.slipway.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Actions;
import org.slipway.ui.calendar.CalendarLink;
import org.slipway.ui.calendar.CalendarView;
import org.slipway.ui.catalogue.CatalogueView;
import org.slipway.ui.catalogue.CatalogueViewModel;
import org.slipway.ui.checklist.ChecklistView;
import org.slipway.ui.checklist.ChecklistViewModel;
import org.slipway.ui.exposure.ExposureView;
import org.slipway.ui.exposure.ExposureViewModel;
import org.slipway.ui.file.StagePathPicker;
import org.slipway.ui.holidays.HolidayFlow;
import org.slipway.ui.inspector.InspectorView;
import org.slipway.ui.inspector.InspectorViewModel;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.risk.RiskFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Session;
import org.slipway.ui.shell.Aside;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.shell.Place;
import org.slipway.ui.shell.ShellView;
import org.slipway.ui.shell.ShellViewModel;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** The whole window over a session, without the disk behind it, for tests and pictures. */
public final class Bench {

  final Session session;
  final ShellViewModel shell;
  final ShellView view;
  final Actions actions = new Actions();
  final ChecklistViewModel checklist;
  final CatalogueViewModel catalogue;
  final AtomicReference<Look> look = new AtomicReference<>(Look.PLAIN);

  Bench(Session session) {
    this.session = session;
    shell = new ShellViewModel(session, new InlineTasks(), new Notices(session::now));
    checklist = new ChecklistViewModel(session, new InlineTasks());
    catalogue = new CatalogueViewModel(session);
    var holder = new AtomicReference<ShellView>();
    var places =
        List.of(
            new Place(
                "calendar",
                "mdi2c-calendar-month-outline",
                true,
                () ->
                    new CalendarView(
                        new CalendarLink(session, new InlineTasks(), this::goTo).model(), actions)),
            new Place(
                "checklist",
                "mdi2c-clipboard-check-outline",
                false,
                () ->
                    new ChecklistView(
                        checklist,
                        actions,
                        () -> holder.get().layers(),
                        new StagePathPicker(() -> null),
                        this::goTo,
                        Choices.passing())),
            new Place(
                "catalogue",
                "mdi2p-package-variant-closed",
                false,
                () ->
                    new CatalogueView(
                        catalogue, actions, () -> holder.get().layers(), Choices.passing())),
            new Place(
                "exposure",
                "mdi2g-grid",
                false,
                () ->
                    new ExposureView(
                        new ExposureViewModel(session, new InlineTasks()),
                        actions,
                        this::goTo,
                        Choices.passing())));
    new RiskFlow(session, () -> holder.get().layers()).register(actions);
    new RecordFlow(session, actions, () -> holder.get().layers(), shell.notices()::problem)
        .register();
    new HolidayFlow(
            session,
            new InlineTasks(),
            () -> holder.get().layers(),
            shell.notices()::done,
            shell.notices()::problem)
        .register(actions);
    var inspector = new InspectorView(new InspectorViewModel(session), actions, this::goTo);
    view =
        new ShellView(
            shell, actions, places, doors(), new Aside(inspector, inspector.idle()), this::goTo);
    holder.set(view);
  }

  private void goTo(Ref ref) {
    session.selection().set(Optional.of(ref));
  }

  Scene scene(double width, double height) {
    return new Scene(view, width, height);
  }

  private Doors doors() {
    return (Doors)
        java.lang.reflect.Proxy.newProxyInstance(
            Bench.class.getClassLoader(),
            new Class<?>[] {Doors.class},
            (_, method, args) -> {
              if (method.getName().equals("look")) {
                return look.get();
              }
              if (method.getName().equals("wear")) {
                look.set((Look) args[0]);
                org.slipway.ui.theme.Themes.wear(view.getScene(), look.get());
              }
              return null;
            });
  }

  /** Runs on the FX thread and waits for the answer. */
  static <T> T onScreen(Supplier<T> what) {
    return Screen.on(what::get);
  }
}
