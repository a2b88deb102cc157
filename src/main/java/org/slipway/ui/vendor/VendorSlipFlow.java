package org.slipway.ui.vendor;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.slipway.core.Analysis;
import org.slipway.core.VendorSlip;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.json.Content;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Trial;
import org.slipway.ui.task.Tasks;

/**
 * Asks for a later date of a vendor delivery, moves what waits for it, and says what moved and what
 * found no start. On the FX thread; starts are looked for beside it.
 */
public final class VendorSlipFlow {

  /** The action that opens the card. */
  public static final String SLIP = "vendor.slip";

  private final Session session;
  private final Tasks tasks;
  private final Supplier<Layers> layers;
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

  public VendorSlipFlow(Session session, Tasks tasks, Supplier<Layers> layers, Says says) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
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
                this::ask)
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

  private void ask() {
    new SlipCard(session).show(layers.get(), selected(), this::look);
  }

  private void look(SlipCard.Asked asked) {
    Plan plan = session.plan();
    Instant now = session.now();
    VendorDelivery delivery = asked.delivery();
    PlannedStart to = asked.to();
    Phrase label =
        Phrase.of(
            "vendor.slip.edit", Names.arg(plan, delivery), new Arg.Moment(to.at(), to.zone()));
    var _ =
        tasks.start(
            texts.get("vendor.slip.looking", delivery.name()),
            _ -> VendorSlip.of(Analysis.of(plan, now, Content.FINGERPRINT), delivery, to, label),
            slip -> found(plan, slip, asked.begins()),
            this::failed);
  }

  private void failed(Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      says.problem().accept(texts.get("vendor.slip.failed", thrown.toString()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very plan that was looked at, or look again
  private void found(Plan plan, VendorSlip slip, Optional<String> begins) {
    if (session.plan() != plan) {
      says.problem().accept(texts.get("vendor.slip.changed"));
    } else if (begins.isPresent()) {
      Trial.of(session)
          .orElseThrow()
          .make(begins.get(), slip.edit(), says.reply(), () -> told(plan, slip));
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
    (slip.isWhole() ? says.done() : says.problem()).accept(words);
  }
}
