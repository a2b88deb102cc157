package org.slipway.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Kind;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.dialog.DoneCard;
import org.slipway.ui.file.PathField;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** Asks what goes out and where to, writes it beside the window, and says where it went. */
public final class ExportFlow {

  private final ExportViewModel model;
  private final Layers layers;
  private final PathPicker picker;
  private final Texts texts;

  public ExportFlow(WorkspaceSession session, Tasks tasks, Layers layers, PathPicker picker) {
    model = new ExportViewModel(session, tasks);
    this.layers = layers;
    this.picker = picker;
    texts = session.texts();
  }

  /** Opens the form for one kind of export. */
  public void start(Outgoing what) {
    start(what, Optional.empty());
  }

  /**
   * Opens the form for one kind of export.
   *
   * @param sheet of what only a view shows; empty for all else
   */
  public void start(Outgoing what, Optional<Sheet> sheet) {
    List<Kind> kinds = model.kinds();
    var kind = new Pick(kinds.stream().map(model::name).toList(), "");
    kind.setId("export-kind");
    kind.getSelectionModel().selectFirst();
    List<Audience> audiences = model.audiences();
    var audience = new Pick(audiences.stream().map(model::name).toList(), "");
    audience.setId("export-audience");
    audience.getSelectionModel().selectFirst();
    List<Since> times = List.of(Since.values());
    var since = new Pick(times.stream().map(s -> texts.get(s.key())).toList(), "");
    since.setId("export-since");
    since.getSelectionModel().selectFirst();
    Path proposed = model.proposed(what, chosen(kinds, kind));
    var file =
        new PathField(
            "export-file",
            texts.get("file.choose"),
            Optional.of(proposed),
            near -> picker.save(wanted(what), near));
    var replace = new CheckBox(texts.get("export.replace"));
    replace.setId("export-replace");
    show(replace, false);
    kind.valueProperty()
        .addListener(
            (_, _, _) ->
                file.field().setText(model.proposed(what, chosen(kinds, kind)).toString()));
    file.field().textProperty().addListener((_, _, _) -> show(replace, false));
    Form form =
        new Form(texts.get("action.export." + what.token() + ".title"))
            .saying(texts.get("export.explain." + what.token()));
    if (what == Outgoing.TABLE) {
      form.with("kind", texts.get("export.kind-label"), kind);
    }
    if (what.isCalendar()) {
      form.with("audience", texts.get("export.audience"), audience);
    }
    if (what.isUpdate()) {
      form.with("since", texts.get("export.since"), since);
    }
    form.with(ExportViewModel.FILE, texts.get("export.file"), file, file.field()).part(replace);
    form.setId("export-form");
    form.asking(
        texts.get("export.write"),
        texts.get("form.cancel"),
        () ->
            take(
                form,
                replace,
                new ExportViewModel.Request(
                    what,
                    new ExportViewModel.Chosen(
                        chosen(kinds, kind), audiences.get(at(audience)), times.get(at(since))),
                    sheet,
                    file.path(),
                    replace.isSelected() || file.isChosen())),
        layers::close);
    layers.show(form, form.first());
  }

  private static Kind chosen(List<Kind> kinds, Pick pick) {
    int at = pick.getSelectionModel().getSelectedIndex();
    return at < 0 ? Kind.DEPLOYMENT : kinds.get(at);
  }

  /** Which is chosen; the first where none is. */
  private static int at(Pick pick) {
    return Math.max(0, pick.getSelectionModel().getSelectedIndex());
  }

  private PathPicker.Wanted wanted(Outgoing what) {
    return new PathPicker.Wanted(
        texts.get("action.export." + what.token() + ".title"),
        texts.get("export.files." + what.token()),
        List.of("*." + what.ending()));
  }

  private static void show(CheckBox box, boolean visible) {
    box.setSelected(false);
    box.setVisible(visible);
    box.setManaged(visible);
  }

  private void take(Form form, CheckBox replace, ExportViewModel.Request request) {
    Optional<Exported> refused = model.refused(request);
    if (refused.isPresent()) {
      answer(form, replace, refused.get());
      return;
    }
    Running running = model.write(request, exported -> answer(form, replace, exported));
    if (model.isUnderWay(running)) {
      form.working(running, texts);
    }
  }

  private void answer(Form form, CheckBox replace, Exported exported) {
    form.resting();
    switch (exported) {
      case Exported.Wrong(Form.Problem problem) -> form.shown(List.of(problem));
      case Exported.Ended() -> form.shown(List.of(Form.Problem.whole(texts.get("export.ended"))));
      case Exported.Exists(Path there) -> {
        form.shown(
            List.of(new Form.Problem(ExportViewModel.FILE, texts.get("export.exists", there))));
        show(replace, true);
        replace.requestFocus();
      }
      case Exported.Written written -> {
        layers.close();
        done(written);
      }
    }
  }

  private void done(Exported.Written written) {
    var card =
        new DoneCard(texts, texts.get("export.done"))
            .saying(texts.get("export.done-where", written.file(), written.bytes()))
            .listing(written.leftOut());
    card.setId("export-done");
    card.ending(written.file(), layers);
  }
}
