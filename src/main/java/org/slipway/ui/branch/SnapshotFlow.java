package org.slipway.ui.branch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Snapshot;
import org.slipway.store.JournalHead;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;

/** Names the plan as it is now, so that later ones can be held against it. On the FX thread. */
public final class SnapshotFlow {

  private final Session session;
  private final BranchDesk desk;
  private final Supplier<Layers> layers;
  private final Consumer<Reply> say;
  private final Texts texts;

  /**
   * @param say puts a refusal where the user sees it
   */
  public SnapshotFlow(
      Session session, BranchDesk desk, Supplier<Layers> layers, Consumer<Reply> say) {
    this.session = session;
    this.desk = desk;
    this.layers = layers;
    this.say = say;
    texts = session.texts();
  }

  /** Puts taking a snapshot into the registry. */
  public void register(Actions actions) {
    actions.add(
        Action.always(
            "snapshot.new",
            texts.get("action.snapshot.new"),
            "Shortcut+S",
            "mdi2c-camera-outline",
            this::ask));
  }

  private void ask() {
    var name = new TextField();
    name.setId("snapshot-name");
    Layers over = layers.get();
    var form =
        new Form(texts.get("snapshot.new-title"))
            .with("name", texts.get("branch.name"), name)
            .saying(texts.get("snapshot.new-says"))
            .ending(
                texts.get("snapshot.new-ok"),
                texts.get("form.cancel"),
                () -> take(name.getText().strip()),
                over::close);
    form.setId("snapshot-form");
    over.show(form, name);
  }

  private List<Form.Problem> take(String name) {
    if (name.isEmpty()) {
      return List.of(new Form.Problem("name", texts.get("snapshot.name-missing")));
    }
    JournalHead head = desk.head();
    var snapshot =
        new Snapshot(session.newHead(Snapshot.class), name, session.now(), head.seq(), head.hash());
    Reply reply = session.apply(Edit.put(Phrase.of("snapshot.taken", Arg.words(name)), snapshot));
    say.accept(reply);
    return reply.problems().stream().map(Form.Problem::whole).toList();
  }
}
