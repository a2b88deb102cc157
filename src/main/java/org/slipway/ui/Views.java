package org.slipway.ui;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.layout.ElkLayout;
import org.slipway.ui.action.Actions;
import org.slipway.ui.branch.BranchBanner;
import org.slipway.ui.branch.BranchFlow;
import org.slipway.ui.branch.SnapshotFlow;
import org.slipway.ui.calendar.Beside;
import org.slipway.ui.calendar.CalendarLink;
import org.slipway.ui.calendar.CalendarView;
import org.slipway.ui.calendar.Drawn;
import org.slipway.ui.calendar.MiniMonthView;
import org.slipway.ui.catalogue.CatalogueView;
import org.slipway.ui.catalogue.CatalogueViewModel;
import org.slipway.ui.checklist.ChecklistView;
import org.slipway.ui.checklist.ChecklistViewModel;
import org.slipway.ui.control.Layers;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.exposure.ExposureView;
import org.slipway.ui.exposure.ExposureViewModel;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.file.StagePathPicker;
import org.slipway.ui.findings.FindingsFlow;
import org.slipway.ui.findings.FindingsViewModel;
import org.slipway.ui.forced.ForcedFlow;
import org.slipway.ui.graph.GraphView;
import org.slipway.ui.graph.GraphViewModel;
import org.slipway.ui.holidays.HolidayFlow;
import org.slipway.ui.inspector.InspectorView;
import org.slipway.ui.inspector.InspectorViewModel;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.print.CalendarSeen;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.risk.RiskFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Session;
import org.slipway.ui.shell.Aside;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.shell.Place;
import org.slipway.ui.shell.ShellView;
import org.slipway.ui.shell.ShellViewModel;
import org.slipway.ui.slots.SlotDoors;
import org.slipway.ui.slots.SlotsFlow;
import org.slipway.ui.slots.SlotsView;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.train.TrainBoardView;
import org.slipway.ui.train.TrainBoardViewModel;
import org.slipway.ui.utilisation.UtilisationView;
import org.slipway.ui.utilisation.UtilisationViewModel;
import org.slipway.ui.vendor.VendorSlipFlow;
import org.slipway.ui.wave.SunBoardView;
import org.slipway.ui.wave.SunBoardViewModel;

/** All views over one session, wired by hand. On the FX thread. */
final class Views {

  private final Session session;
  private final Tasks tasks;
  private final Actions actions = new Actions();
  private final ShellViewModel model;
  private final ChecklistViewModel checklist;
  private final CatalogueViewModel catalogue;
  private final CalendarLink calendar;
  private final PathPicker picker = new StagePathPicker(() -> shell().getScene().getWindow());
  private final Optional<BranchFlow> branches;
  private final RecordFlow records;
  private final RecordPlaces places;
  private final ShellView shell;

  Views(Session session, Tasks tasks, Notices notices, Doors doors) {
    this.session = session;
    this.tasks = tasks;
    Reading.lock(actions, session);
    model = new ShellViewModel(session, tasks, notices);
    checklist = new ChecklistViewModel(session, tasks);
    catalogue = new CatalogueViewModel(session);
    new RiskFlow(session, this::layers).register(actions);
    calendar = new CalendarLink(session, tasks, this::open, doors.choices(), this::draw);
    places = new RecordPlaces(session, model, calendar, catalogue);
    records = new RecordFlow(session, actions, this::layers, model.notices()::problem);
    records.register();
    new HolidayFlow(session, tasks, this::layers, model.notices()::done, model.notices()::problem)
        .register(actions);
    branches =
        BranchFlow.of(session, tasks, this::layers, model::say, this::goTo)
            .map(
                flow ->
                    flow.keeping(doors.choices())
                        .telling(model.notices()::done)
                        .exporting((what, sheet) -> doors.export(what, Optional.of(sheet)))
                        .register(actions));
    new VendorSlipFlow(
            session,
            tasks,
            this::layers,
            new VendorSlipFlow.Says(model::say, model.notices()::done, model.notices()::problem))
        .register(actions);
    new ForcedFlow(
            session,
            tasks,
            this::layers,
            model.notices()::problem,
            branches.map(flow -> flow::tryOut))
        .register(actions);
    session
        .branches()
        .ifPresent(
            desk -> new SnapshotFlow(session, desk, this::layers, model::say).register(actions));
    var inspector = new InspectorView(new InspectorViewModel(session), actions, this::inChecklist);
    BooleanBinding month = model.view().isEqualTo("calendar");
    var idle = BooleanExpression.booleanExpression(inspector.idle()).and(month.not());
    var aside = new Aside(new Beside(new MiniMonthView(calendar.model()), inspector, month), idle);
    SlotsFlow slots =
        new SlotsFlow(
                session, tasks, actions, slotDoors(doors), () -> model.view().set(SlotsView.VIEW))
            .register();
    new FindingsFlow(
            new FindingsViewModel(session, model.tally(), doors.choices()),
            actions,
            this::layers,
            this::goTo,
            Optional.of(slots::together))
        .register();
    shell = new ShellView(model, actions, places(doors), doors, aside, this::goTo);
    shell.also(slots.place());
    session
        .branches()
        .ifPresent(desk -> shell.announce(BranchBanner.of(desk, actions, session.texts())));
  }

  /** What-if branches, for views that try something out. */
  Optional<BranchFlow> branches() {
    return branches;
  }

  private SlotDoors slotDoors(Doors doors) {
    return new SlotDoors() {
      @Override
      public Choices kept() {
        return doors.choices();
      }

      @Override
      public void show(Optional<Ref> ref) {
        ref.ifPresentOrElse(Views.this::goTo, this::back);
      }

      @Override
      public void edit(Ref ref) {
        session.selection().set(Optional.of(ref));
        actions.run("record.edit");
      }

      @Override
      public void done(String sentence) {
        model.notices().done(sentence);
      }

      @Override
      public void export(Outgoing what, Sheet sheet) {
        doors.export(what, Optional.of(sheet));
      }

      @Override
      public void back() {
        model.view().set("calendar");
      }
    };
  }

  private List<Place> places(Doors doors) {
    Choices kept = doors.choices();
    return List.of(
        new Place(
            "calendar",
            "mdi2c-calendar-month-outline",
            true,
            () -> new CalendarView(calendar.model(), actions)),
        new Place(
            "trains",
            "mdi2t-train",
            true,
            () -> new TrainBoardView(new TrainBoardViewModel(session, tasks), actions, kept)),
        new Place(
            "waves",
            "mdi2w-weather-sunny",
            true,
            () ->
                new SunBoardView(
                    new SunBoardViewModel(session, tasks, calendar.model().choices().hours()),
                    actions,
                    this::layers)),
        new Place(
            "graph",
            "mdi2g-graph-outline",
            true,
            () ->
                new GraphView(
                    new GraphViewModel(session, tasks, new ElkLayout()),
                    actions,
                    this::layers,
                    (what, sheet) -> doors.export(what, Optional.of(sheet)))),
        new Place(
            "checklist",
            "mdi2c-clipboard-check-outline",
            false,
            () ->
                new ChecklistView(
                    checklist, actions, this::layers, picker, this::inCalendar, kept)),
        new Place(
            "catalogue",
            "mdi2p-package-variant-closed",
            false,
            () -> new CatalogueView(catalogue, actions, this::layers, kept)),
        new Place(
            "exposure",
            "mdi2g-grid",
            false,
            () ->
                new ExposureView(new ExposureViewModel(session, tasks), actions, this::goTo, kept)),
        new Place(
            "utilisation",
            "mdi2s-server-network",
            false,
            () ->
                new UtilisationView(
                    new UtilisationViewModel(session, tasks), actions, this::goTo)));
  }

  /** Shows the view of this id, or the first one where there is no such view. */
  void begin(String view) {
    boolean there = actions.all().stream().anyMatch(a -> a.id().equals("view." + view));
    actions.run(there ? "view." + view : "view.calendar");
  }

  Actions actions() {
    return actions;
  }

  ShellViewModel model() {
    return model;
  }

  /** What the calendar has in sight, for paper. */
  CalendarSeen calendarSeen() {
    var model = calendar.model();
    return new CalendarSeen(model.sight().shown(), model.lanesBy().get());
  }

  ChecklistViewModel checklist() {
    return checklist;
  }

  /** The whole window. */
  ShellView shell() {
    return shell;
  }

  private Layers layers() {
    return shell.layers();
  }

  private void goTo(Ref ref) {
    if (places.goTo(ref)) {
      shell.enterAside();
    }
  }

  /** What a double click in the calendar means. */
  private void open(Ref ref) {
    if (session.readOnly().isPresent()) {
      goTo(ref);
      return;
    }
    switch (ref.kind()) {
      case FREEZE, MAINTENANCE_WINDOW, BUSINESS_EVENT, RESERVATION -> {
        session.selection().set(Optional.of(ref));
        session
            .plan()
            .find(ref)
            .ifPresent(record -> records.edit(record, calendar.model().pointed()));
      }
      default -> goTo(ref);
    }
  }

  /** A deployment where the reader drew in the calendar; what is missing the card asks for. */
  private void draw(Drawn drawn) {
    var values = new TreeMap<String, Object>();
    values.put("timing.start", new PlannedStart(drawn.at().start(), drawn.zone()));
    if (!drawn.at().isEmpty()) {
      values.put("timing.run", drawn.at().length());
    }
    drawn.environment().ifPresent(id -> values.put("environment", id));
    drawn.team().ifPresent(id -> values.put("team", Optional.of(id)));
    records.begin(Kind.DEPLOYMENT, values);
  }

  private void inCalendar(Ref ref) {
    session.selection().set(Optional.of(ref));
    actions.run("view.calendar");
  }

  private void inChecklist(Ref ref) {
    session.selection().set(Optional.of(ref));
    actions.run("view.checklist");
  }
}
