package org.slipway.ui.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Words;
import org.slipway.ui.dialog.DoneCard;
import org.slipway.ui.file.PathField;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** Shows what will be signed, asks with which key and where to, makes the pack and checks it. */
public final class PackFlow {

  private static final int RELEASES = 200;

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Layers layers;
  private final PathPicker picker;
  private final Texts texts;

  public PackFlow(WorkspaceSession session, Tasks tasks, Layers layers, PathPicker picker) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
    this.picker = picker;
    texts = session.texts();
  }

  /** Opens the form for a release; where none is given, asks which. */
  public void start(Optional<Release> release) {
    release.ifPresentOrElse(this::open, this::choose);
  }

  private void choose() {
    var chooser =
        new Chooser<Release>(
            texts.get("checklist.choose-release"),
            texts.get("shell.nothing-found"),
            this::releases,
            chosen -> {
              layers.close();
              open(chosen);
            });
    chooser.setId("pack-releases");
    layers.show(chooser, chooser.field());
  }

  private List<Choice<Release>> releases(String typed) {
    var plan = session.plan();
    return plan.releases().values().stream()
        .filter(r -> Fuzzy.score(typed, r.key() + " " + Names.of(plan, r)).isPresent())
        .limit(RELEASES)
        .map(r -> new Choice<>(Names.of(plan, r), r.key(), r.train().orElse(""), "", r))
        .toList();
  }

  /** The fields of the form, as long as it is open. */
  private record Entry(
      Form form, PathField key, PasswordField passphrase, PathField folder, CheckBox replace) {}

  private void open(Release release) {
    var model = new PackViewModel(session, tasks, release);
    var key =
        new PathField(
            "pack-key",
            texts.get("file.choose"),
            model.lastKey(),
            near -> picker.open(keyFile(), near));
    var passphrase = new PasswordField();
    passphrase.setId("pack-passphrase");
    var folder =
        new PathField(
            "pack-folder",
            texts.get("file.choose"),
            Optional.of(model.folder()),
            near -> picker.folder(texts.get("pack-form.folder"), near));
    var replace = new CheckBox(texts.get("pack-form.replace"));
    replace.setId("pack-replace");
    show(replace, false);
    folder.field().textProperty().addListener((_, _, _) -> show(replace, false));
    ToSign toSign = model.toSign();
    var form = new Form(texts.get("pack-form.title", toSign.name())).broad();
    form.setId("pack-form");
    form.part(new ToSignView(toSign, texts))
        .saying(texts.get(model.isSample() ? "pack-form.sample-key" : "pack-form.explain"))
        .with(PackViewModel.KEY, texts.get("pack-form.key"), key, key.field())
        .with(PackViewModel.PASSPHRASE, texts.get("pack-form.passphrase"), passphrase)
        .with(PackViewModel.FOLDER, texts.get("pack-form.folder"), folder, folder.field())
        .part(replace);
    var entry = new Entry(form, key, passphrase, folder, replace);
    form.asking(
        texts.get("pack-form.make"),
        texts.get("form.cancel"),
        () -> take(model, entry),
        layers::close);
    layers.show(form, key.path().isPresent() ? passphrase : form.first());
  }

  private PathPicker.Wanted keyFile() {
    return new PathPicker.Wanted(
        texts.get("pack-form.key"), texts.get("pack-form.key"), List.of("*.p12", "*.pfx"));
  }

  private static void show(CheckBox box, boolean visible) {
    box.setSelected(false);
    box.setVisible(visible);
    box.setManaged(visible);
  }

  private void take(PackViewModel model, Entry entry) {
    var request =
        new PackViewModel.Request(
            entry.key().path(), entry.folder().path(), entry.replace().isSelected());
    Optional<PackMade> refused = model.refused(request);
    if (refused.isPresent()) {
      answer(model, entry, refused.get());
      return;
    }
    char[] secret = entry.passphrase().getText().toCharArray();
    entry.passphrase().clear();
    Running running = model.make(request, secret, made -> answer(model, entry, made));
    if (model.isUnderWay(running)) {
      entry.form().working(running, texts);
    }
  }

  private void answer(PackViewModel model, Entry entry, PackMade made) {
    entry.form().resting();
    switch (made) {
      case PackMade.Wrong(Form.Problem problem) -> entry.form().shown(List.of(problem));
      case PackMade.Ended() ->
          entry.form().shown(List.of(Form.Problem.whole(texts.get("export.ended"))));
      case PackMade.Exists(List<Path> there) -> {
        String names = String.join(", ", there.stream().map(Path::toString).toList());
        entry
            .form()
            .shown(
                List.of(
                    new Form.Problem(PackViewModel.FOLDER, texts.get("pack-form.exists", names))));
        show(entry.replace(), true);
        entry.replace().requestFocus();
      }
      case PackMade.Done done -> {
        layers.close();
        done(model, done);
      }
    }
  }

  private void done(PackViewModel model, PackMade.Done done) {
    var answers = new VBox();
    answers.setId("pack-answers");
    answers.getStyleClass().add("form-rows");
    var roots =
        new PathField(
            "pack-roots",
            texts.get("file.choose"),
            Optional.empty(),
            near -> picker.folder(texts.get("pack-form.roots"), near));
    var label = Words.wrapped(texts.get("pack-form.roots"), "form-label");
    label.setLabelFor(roots.field());
    var verify = new Button(texts.get("pack-form.verify"), Icons.of("mdi2s-shield-check-outline"));
    verify.setId("pack-verify");
    verify.setOnAction(_ -> model.verify(done, roots.path(), found -> fill(answers, found)));
    var card =
        new DoneCard(texts, texts.get("pack-form.done"))
            .saying(done.pdf().toString())
            .saying(done.json().toString())
            .part(new VBox(label, roots))
            .part(answers)
            .offering(verify);
    card.setId("pack-done");
    card.ending(done.pdf(), layers);
  }

  private void fill(VBox answers, List<Answer> found) {
    answers
        .getChildren()
        .setAll(
            found.stream()
                .map(
                    answer ->
                        Words.row(
                            "line",
                            new Mark(answer.sign(), texts).styled("mark-small"),
                            Words.wrapped(answer.sentence())))
                .toList());
  }
}
