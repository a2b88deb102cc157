package org.slipway.ui.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Ref;
import org.slipway.store.Branch;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Trial;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.BranchMerge;

/** Begins, shows, compares, updates, merges and discards what-if branches. On the FX thread. */
public final class BranchFlow {

  private final Session session;
  private final BranchDesk desk;
  private final Tasks tasks;
  private final Supplier<Layers> layers;
  private final Consumer<Reply> say;
  private final Consumer<Ref> goTo;
  private final Texts texts;
  private final Trial trial;
  private final Comparisons known = new Comparisons();
  private Choices kept = Choices.passing();
  private BiConsumer<Outgoing, Sheet> export = (_, _) -> {};
  private Consumer<String> done = _ -> {};

  private BranchFlow(
      Session session,
      BranchDesk desk,
      Tasks tasks,
      Supplier<Layers> layers,
      Consumer<Reply> say,
      Consumer<Ref> goTo) {
    this.session = session;
    this.desk = desk;
    this.tasks = tasks;
    this.layers = layers;
    this.say = say;
    this.goTo = goTo;
    texts = session.texts();
    trial = new Trial(session, desk);
  }

  /**
   * The flow of a session; empty where it can have no branches.
   *
   * @param say puts a refusal where the user sees it
   * @param goTo shows a record in the view that knows it
   */
  public static Optional<BranchFlow> of(
      Session session,
      Tasks tasks,
      Supplier<Layers> layers,
      Consumer<Reply> say,
      Consumer<Ref> goTo) {
    return session.branches().map(desk -> new BranchFlow(session, desk, tasks, layers, say, goTo));
  }

  /** Keeps how the user sets the tables. */
  public BranchFlow keeping(Choices choices) {
    kept = choices;
    return this;
  }

  /** Asks where what is compared goes to, and writes it. */
  public BranchFlow exporting(BiConsumer<Outgoing, Sheet> way) {
    export = way;
    return this;
  }

  /** Says what came about, in a sentence. */
  public BranchFlow telling(Consumer<String> way) {
    done = way;
    return this;
  }

  /** Puts what can be done with branches into the registry. */
  public BranchFlow register(Actions actions) {
    String none = texts.get("branch.begin-first");
    BooleanBinding onBranch = Bindings.createBooleanBinding(this::isOnBranch, desk.shown());
    add(actions, "branch.new", "Shortcut+B", "mdi2s-source-branch-plus", this::begin);
    add(actions, "branch.switch", "Shortcut+Shift+B", "mdi2s-source-branch", this::choose);
    actions.add(
        add("branch.compare", "Shortcut+Shift+D", "mdi2c-compare-horizontal", this::compare)
            .when(onBranch, none));
    actions.add(
        add("branch.update", "Shortcut+Shift+U", "mdi2s-source-pull", this::update)
            .when(onBranch, none));
    actions.add(
        add("branch.merge", "Shortcut+Shift+G", "mdi2s-source-merge", this::compare)
            .when(onBranch, none));
    actions.add(
        add("branch.discard", "", "mdi2s-source-branch-remove", this::discard)
            .when(onBranch, none));
    actions.add(
        add("branch.base", "", "mdi2s-source-branch-check", () -> show(Optional.empty()))
            .when(onBranch, none));
    return this;
  }

  private boolean isOnBranch() {
    return desk.shown().get().isPresent();
  }

  private void add(Actions actions, String id, String shortcut, String icon, Runnable run) {
    actions.add(add(id, shortcut, icon, run));
  }

  private Action add(String id, String shortcut, String icon, Runnable run) {
    return Action.always(id, texts.get("action." + id), shortcut, icon, run);
  }

  /** Asks for a name and begins a branch. */
  public void begin() {
    ask(texts.get("branch.name-proposed"), name -> desk.begin(name, say));
  }

  /** Tries an edit out, for other views; see {@link Trial.Asking}. */
  public void tryOut(Edit edit, String wish, Runnable done) {
    if (isOnBranch()) {
      trial.make(wish, edit, say, done);
    } else {
      ask(wish, name -> trial.make(name, edit, say, done));
    }
  }

  private void ask(String wish, Consumer<String> then) {
    var name = new TextField(trial.unused(wish));
    name.setId("branch-name");
    name.setPromptText(texts.get("branch.name-prompt"));
    Layers over = layers.get();
    var form =
        new Form(texts.get("branch.new-title"))
            .with("name", texts.get("branch.name"), name)
            .saying(
                desk.shown()
                    .get()
                    .map(shown -> texts.get("branch.new-of-branch", shown))
                    .orElseGet(() -> texts.get("branch.new-says")))
            .ending(
                texts.get("branch.new-ok"),
                texts.get("form.cancel"),
                () -> named(name.getText().strip(), then),
                over::close);
    form.setId("branch-form");
    over.show(form, name);
    name.selectAll();
  }

  private List<Form.Problem> named(String name, Consumer<String> then) {
    Optional<String> wrong = desk.wrongName(name);
    if (wrong.isEmpty()) {
      then.accept(name);
    }
    return wrong.map(says -> new Form.Problem("name", says)).stream().toList();
  }

  private void choose() {
    Layers over = layers.get();
    var chooser =
        new Chooser<Optional<String>>(
            texts.get("branch.choose"),
            texts.get("shell.nothing-found"),
            this::choices,
            name -> {
              over.close();
              show(name);
            });
    chooser.setId("branches");
    over.show(chooser, chooser.field());
  }

  private List<Choice<Optional<String>>> choices(String typed) {
    var all = new ArrayList<Choice<Optional<String>>>();
    all.add(choice(texts.get("branch.base"), texts.get("branch.base-says"), Optional.empty()));
    for (Branch branch : desk.open()) {
      String since =
          texts.get(
              "branch.since",
              Times.moment(branch.at(), session.zone().get(), texts.locale()),
              branch.actor());
      all.add(choice(branch.name(), since, Optional.of(branch.name())));
    }
    return all.stream().filter(choice -> Fuzzy.score(typed, choice.title()).isPresent()).toList();
  }

  private Choice<Optional<String>> choice(String title, String detail, Optional<String> name) {
    String here = desk.shown().get().equals(name) ? texts.get("branch.here") : "";
    return new Choice<>(title, detail, here, "mdi2s-source-branch", name);
  }

  /** Goes to a branch, or to the base. */
  public void show(Optional<String> name) {
    desk.show(name, say);
  }

  /** Compares the branch that is shown with the base; merging is decided there. */
  public void compare() {
    compare(desk::merging);
  }

  /** Looks at what the base has become since, and takes it in. */
  private void update() {
    compare(desk::updating);
  }

  private void compare(Function<String, Optional<BranchMerge>> reading) {
    desk.shown()
        .get()
        .ifPresent(
            name ->
                tasks.aside(
                    _ -> reading.apply(name), this::compare, _ -> compare(Optional.empty())));
  }

  private void compare(Optional<BranchMerge> found) {
    if (found.isEmpty()) {
      say.accept(new Reply.Refused(List.of(texts.get("branch.unreadable"))));
    } else if (found.get().way() == BranchMerge.Way.UPDATE && found.get().rows().isEmpty()) {
      String name = found.get().branch().name();
      say.accept(new Reply.Refused(List.of(texts.get("branch.up-to-date", name))));
    } else {
      var model = new CompareViewModel(session, desk, tasks, found.get(), known, kept);
      new CompareView(model, goTo, export).open(layers.get(), () -> told(model));
    }
  }

  private void told(CompareViewModel model) {
    String key = model.isUpdate() ? "branch.updated-said" : "branch.merged-said";
    done.accept(texts.get(key, model.branch()));
  }

  private void discarded(String name, Reply reply) {
    say.accept(reply);
    if (reply.problems().isEmpty() && desk.open().stream().noneMatch(b -> b.name().equals(name))) {
      done.accept(texts.get("branch.discarded-said", name));
    }
  }

  private void discard() {
    String name = desk.shown().get().orElseThrow();
    Layers over = layers.get();
    var form =
        new Form(texts.get("branch.discard-title", name))
            .saying(texts.get("branch.discard-says"))
            .ending(
                texts.get("branch.discard-ok"),
                texts.get("form.cancel"),
                () -> {
                  desk.discard(name, reply -> discarded(name, reply));
                  return List.of();
                },
                over::close);
    form.setId("branch-discard");
    over.show(form, form.first());
  }
}
