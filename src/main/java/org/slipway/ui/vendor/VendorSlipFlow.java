package org.slipway.ui.vendor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.slipway.core.Analysis;
import org.slipway.core.VendorSlip;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.json.Content;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.session.Moments;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Asks for a later date of the selected vendor delivery, moves what waits for it, and says what
 * moved and what found no start. On the FX thread; starts are looked for beside it.
 */
public final class VendorSlipFlow {

  /** The action that opens the card. */
  public static final String SLIP = "vendor.slip";

  private static final String DUE = "due";

  private final Session session;
  private final Tasks tasks;
  private final Supplier<Layers> layers;
  private final Optional<Consumer<Edit>> branch;
  private final Says says;
  private final Texts texts;

  /**
   * Where the flow's sentences go.
   *
   * @param reply takes a refusal
   * @param done takes what was done
   * @param problem takes what did not work out
   */
  public record Says(Consumer<Reply> reply, Consumer<String> done, Consumer<String> problem) {}

  /**
   * @param branch tries an edit on a branch; empty where there are none
   */
  public VendorSlipFlow(
      Session session,
      Tasks tasks,
      Supplier<Layers> layers,
      Optional<Consumer<Edit>> branch,
      Says says) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
    this.branch = branch;
    this.says = says;
    texts = session.texts();
  }

  /** Adds the action. */
  public void register(Actions actions) {
    actions.add(
        Action.always(
                SLIP,
                texts.get("action.vendor.slip"),
                "",
                "mdi2t-truck-delivery-outline",
                () -> selected().ifPresentOrElse(this::ask, this::choose))
            .when(
                Bindings.createBooleanBinding(
                    () -> !session.plan().vendorDeliveries().isEmpty(), session.showing()),
                texts.get("vendor.slip.none")));
  }

  private Optional<VendorDelivery> selected() {
    return session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .filter(VendorDelivery.class::isInstance)
        .map(VendorDelivery.class::cast);
  }

  /** Which one, where none is selected. */
  private void choose() {
    List<VendorDelivery> all =
        session.plan().vendorDeliveries().values().stream()
            .sorted(Comparator.comparing((VendorDelivery one) -> one.due().at()))
            .toList();
    List<String> names = all.stream().map(this::named).toList();
    var which = new Pick(names, names.getFirst());
    which.setId("slip-which");
    Form form =
        new Form(texts.get("vendor.slip.which"))
            .broad()
            .with("which", texts.get("vendor.slip.delivery"), which);
    form.setId("slip-which-form");
    Layers over = layers.get();
    form.asking(
        texts.get("vendor.slip.next"),
        texts.get("form.cancel"),
        () -> {
          over.close();
          ask(all.get(which.getSelectionModel().getSelectedIndex()));
        },
        over::close);
    over.show(form, which);
  }

  private String named(VendorDelivery delivery) {
    var day = delivery.due().at().atZone(delivery.due().zone()).toLocalDate();
    String due = Times.day(day, texts.locale());
    return texts.get("vendor.slip.one", delivery.name(), due, delivery.head().key());
  }

  private void ask(VendorDelivery delivery) {
    ZoneId zone = delivery.due().zone();
    var due = new TextField(Moments.text(delivery.due().at(), zone));
    due.setId("slip-due");
    Form form =
        new Form(texts.get("vendor.slip.title", delivery.name()))
            .saying(texts.get("vendor.slip.says"))
            .with(
                DUE,
                texts.get("vendor.slip.due", zone.getId()),
                new MomentField(due, MomentField.Grain.MINUTE, () -> zone, session),
                due);
    List<String> places =
        List.of(texts.get("vendor.slip.on-branch"), texts.get("vendor.slip.in-plan"));
    var where = new Pick(places, places.getFirst());
    where.setId("slip-where");
    if (branch.isPresent()) {
      form.with("where", texts.get("vendor.slip.where"), where);
    }
    form.setId("slip-form");
    Layers over = layers.get();
    form.ending(
        texts.get("vendor.slip.ok"),
        texts.get("form.cancel"),
        () -> take(delivery, due.getText(), where.getSelectionModel().getSelectedIndex() == 0),
        over::close);
    over.show(form, due);
  }

  private List<Form.Problem> take(VendorDelivery delivery, String typed, boolean onBranch) {
    Optional<ZonedDateTime> due = Moments.moment(typed, delivery.due().zone());
    if (due.isEmpty()) {
      return List.of(new Form.Problem(DUE, texts.get("entry.no-moment", typed)));
    }
    Instant minute = due.get().toInstant().truncatedTo(ChronoUnit.MINUTES);
    var to = new PlannedStart(minute, delivery.due().zone());
    Plan plan = session.plan();
    Instant now = session.now();
    Phrase label =
        Phrase.of("vendor.slip.edit", Names.arg(plan, delivery), new Arg.Moment(minute, to.zone()));
    var _ =
        tasks.start(
            texts.get("vendor.slip.looking", delivery.name()),
            _ -> VendorSlip.of(Analysis.of(plan, now, Content.FINGERPRINT), delivery, to, label),
            slip -> found(plan, slip, onBranch),
            thrown -> says.problem().accept(texts.get("vendor.slip.failed", thrown.toString())));
    return List.of();
  }

  @SuppressWarnings("ReferenceEquality") // the very plan that was looked at, or look again
  private void found(Plan plan, VendorSlip slip, boolean onBranch) {
    if (session.plan() != plan) {
      says.problem().accept(texts.get("vendor.slip.changed"));
      return;
    }
    if (onBranch && branch.isPresent()) {
      branch.get().accept(slip.edit());
      told(plan, slip);
    } else {
      Reply reply = session.apply(slip.edit());
      says.reply().accept(reply);
      if (reply.problems().isEmpty()) {
        told(plan, slip);
      }
    }
  }

  /** Says what moves, what it costs and what found no start. */
  private void told(Plan plan, VendorSlip slip) {
    String words = new SlipWords(session, plan).of(slip);
    boolean whole = slip.stuck().isEmpty() && slip.held().isEmpty();
    (whole ? says.done() : says.problem()).accept(words);
  }
}
