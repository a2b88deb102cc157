package org.slipway.ui.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.slipway.core.calendar.SeriesChange;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Series;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Session;

/** Adding, changing, copying and removing any record, put into the registry of actions. */
public final class RecordFlow {

  /** Made by their own flows: a tick, a proof and an approval carry more than what is typed. */
  private static final Set<Kind> OWN_FLOW =
      EnumSet.of(Kind.CHECKLIST_ITEM, Kind.EVIDENCE, Kind.APPROVAL);

  /** Of some there is but one; a view and a snapshot are taken of what is there. */
  private static final Set<Kind> NOT_TYPED =
      EnumSet.of(Kind.ORGANISATION, Kind.POLICY, Kind.SAVED_VIEW, Kind.SNAPSHOT);

  private final Session session;
  private final Actions actions;
  private final Supplier<Layers> layers;
  private final Consumer<String> say;
  private final Texts texts;

  /**
   * @param say tells why something was not done
   */
  public RecordFlow(
      Session session, Actions actions, Supplier<Layers> layers, Consumer<String> say) {
    this.session = session;
    this.actions = actions;
    this.layers = layers;
    this.say = say;
    texts = session.texts();
  }

  /** Adds the actions. */
  public void register() {
    actions.add(
        Action.always(
            "record.new",
            texts.get("action.record.new"),
            "Shortcut+Shift+N",
            "mdi2p-plus",
            this::chooseKind));
    for (Kind kind : kinds()) {
      actions.add(
          Action.always(
              "record.new-" + kind.token(),
              texts.get("record.add", texts.get("kind." + kind.token())),
              "",
              "mdi2p-plus",
              () -> open(RecordViewModel.fresh(session, kind))));
    }
    actions.add(
        Action.always(
            "record.policy",
            texts.get("action.record.policy"),
            "",
            "mdi2s-scale-balance",
            this::policy));
    onSelection("edit", "Shortcut+E", "mdi2p-pencil-outline", this::edit);
    onSelection("copy", "Shortcut+D", "mdi2c-content-duplicate", this::copy);
    onSelection("remove", "Shortcut+DELETE", "mdi2d-delete-outline", this::remove);
  }

  /**
   * Opens the card of a new record with some of its fields filled in.
   *
   * @param values by path of the field
   */
  public void begin(Kind kind, Map<String, Object> values) {
    RecordViewModel model = RecordViewModel.fresh(session, kind);
    values.forEach((path, value) -> model.draft().text(path).set(Entry.text(session, value)));
    open(model);
  }

  /** Kinds of records that are made in a card. */
  private static List<Kind> kinds() {
    return Arrays.stream(Kind.values())
        .filter(kind -> !OWN_FLOW.contains(kind) && !NOT_TYPED.contains(kind))
        .toList();
  }

  /** Opens the rules of the house, or begins them. */
  private void policy() {
    open(
        session
            .plan()
            .policy()
            .map(policy -> RecordViewModel.of(session, policy))
            .orElseGet(() -> RecordViewModel.fresh(session, Kind.POLICY)));
  }

  private void onSelection(String name, String shortcut, String icon, Consumer<PlanRecord> run) {
    String id = "record." + name;
    actions.add(
        Action.always(
                id, texts.get("action." + id), shortcut, icon, () -> selected().ifPresent(run))
            .when(
                Bindings.createBooleanBinding(
                    () -> selected().isPresent(), session.selection(), session.showing()),
                texts.get("record.select-first")));
  }

  /** The selected record, where a card may change it. */
  private Optional<PlanRecord> selected() {
    return session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .map(PlanRecord.class::cast)
        .filter(record -> !OWN_FLOW.contains(record.kind()));
  }

  private void chooseKind() {
    List<Choice<Kind>> all =
        kinds().stream()
            .map(
                kind -> new Choice<>(texts.get("kind." + kind.token()), "", "", "mdi2p-plus", kind))
            .toList();
    var chooser =
        new Chooser<Kind>(
            texts.get("record.which"),
            texts.get("shell.nothing-found"),
            typed -> all.stream().filter(c -> Fuzzy.score(typed, c.title()).isPresent()).toList(),
            kind -> {
              layers.get().close();
              open(RecordViewModel.fresh(session, kind));
            });
    layers.get().show(chooser, chooser.field());
  }

  private void edit(PlanRecord record) {
    edit(record, Optional.empty());
  }

  /**
   * Opens a record to be changed; of one that recurs it is asked which occurrences are meant.
   *
   * @param pointed an instant of the occurrence that somebody pointed at
   */
  public void edit(PlanRecord record, Optional<Instant> pointed) {
    if (SeriesChange.when(record).filter(Series::repeats).isPresent()) {
      new SeriesForm(session, record, pointed, layers.get(), this::open).open();
    } else {
      open(RecordViewModel.of(session, record));
    }
  }

  private void copy(PlanRecord record) {
    open(RecordViewModel.copy(session, record));
  }

  private void open(RecordViewModel model) {
    new RecordCard(model, layers.get()).open();
  }

  /** Undo brings it back; where another record names it, it stays and the reason is said. */
  private void remove(PlanRecord record) {
    Phrase label = Phrase.of("edit.remove", Names.arg(session.plan(), record));
    List<String> problems = session.apply(Edit.remove(label, Ref.of(record))).problems();
    if (problems.isEmpty()) {
      session.selection().set(Optional.empty());
    } else {
      say.accept(String.join(" ", problems));
    }
  }
}
