package org.slipway.ui.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.core.plan.Severity;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;
import org.slipway.ui.file.PathField;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.task.Running;

/** How a file is to be read: what it is, and what it does not say by itself. */
final class ReadForm {

  private static final String FILE = "file";
  private static final String FORMAT = "format";
  private static final String ZONE = "zone";
  private static final String MAPPING = "mapping";

  private final ImportViewModel model;
  private final PathPicker picker;
  private final Layers layers;
  private final Texts texts;
  private final PathField file;
  private final Pick format;
  private final TextField zone = new TextField();
  private final PathField mapping;
  private final TextField freezes = new TextField();
  private final Pick severity;
  private Form form = new Form("");
  private Consumer<ImportViewModel.Reading> read = _ -> {};
  private Runnable skip = () -> {};

  ReadForm(ImportViewModel model, PathPicker picker, Layers layers, Path start) {
    this.model = model;
    this.picker = picker;
    this.layers = layers;
    texts = model.texts();
    file = field("import-file", Optional.of(start), "import.choose");
    format = new Pick(model.formats().stream().map(this::called).toList(), "");
    format.setId("import-format");
    zone.setId("import-zone");
    zone.setText(model.zone().getId());
    mapping = field("import-mapping", Optional.empty(), "import.mapping");
    freezes.setId("import-freezes");
    freezes.setPromptText(texts.get("import.freezes-prompt"));
    freezes.setAccessibleText(texts.get("import.freezes"));
    severity =
        new Pick(
            List.of(Severity.values()).stream().map(texts::term).toList(),
            texts.term(Severity.SOFT));
    severity.setId("import-severity");
    severity.setAccessibleText(texts.get("import.severity"));
    recognise();
    file.field().textProperty().addListener((_, _, _) -> recognise());
    format.valueProperty().addListener((_, _, _) -> form.present(needed()));
  }

  private PathField field(String id, Optional<Path> start, String title) {
    var wanted = new PathPicker.Wanted(texts.get(title), texts.get("import.files"), List.of());
    return new PathField(id, texts.get("file.choose"), start, near -> picker.open(wanted, near));
  }

  private String called(String name) {
    return texts.get("import.format." + name);
  }

  private void recognise() {
    Optional<String> found = file.path().flatMap(model::recognised);
    found.ifPresent(name -> format.setValue(called(name)));
    file.path()
        .filter(Files::isRegularFile)
        .flatMap(model::mapping)
        .ifPresent(known -> mapping.field().setText(known.toString()));
  }

  /** The name of the file. */
  String name() {
    return file.path().map(Path::getFileName).map(Path::toString).orElse("");
  }

  /**
   * Shows the form for the first time.
   *
   * @param others how many files wait
   */
  void open(int others, Consumer<ImportViewModel.Reading> whenRead, Runnable whenLeft) {
    read = whenRead;
    skip = whenLeft;
    form =
        new Form(texts.get("import.title", name(), others))
            .saying(texts.get("import.explain"))
            .with(FILE, texts.get("import.file"), file, file.field())
            .with(FORMAT, texts.get("import.format"), format)
            .with(MAPPING, texts.get("import.mapping"), mapping, mapping.field())
            .with(ZONE, texts.get("import.zone"), zone)
            .with("freezes", texts.get("import.freezes"), freezeWords(), freezes);
    form.setId("import-read");
    form.asking(
        texts.get("import.preview"), texts.get("form.cancel"), this::take, () -> skip.run());
    form.present(needed());
    show();
  }

  private Node freezeWords() {
    HBox.setHgrow(freezes, Priority.ALWAYS);
    severity.setMinWidth(Pick.USE_PREF_SIZE);
    return Words.row("line", freezes, severity);
  }

  /** The fields that a file of the chosen format needs. */
  private List<String> needed() {
    var needed = new ArrayList<>(List.of(FILE, FORMAT));
    chosen()
        .ifPresent(
            name -> {
              if (name.equals(ImportViewModel.CSV)) {
                needed.addAll(List.of(MAPPING, ZONE));
              } else if (name.equals(ImportViewModel.ICS)
                  || name.equals(ImportViewModel.SCHEDULE)) {
                needed.addAll(List.of(ZONE, "freezes"));
              } else if (name.equals(ImportViewModel.TRAFFIC)) {
                needed.add(ZONE);
              }
            });
    return needed;
  }

  private Optional<String> chosen() {
    int at = format.getSelectionModel().getSelectedIndex();
    return at < 0 ? Optional.empty() : Optional.of(model.formats().get(at));
  }

  void show() {
    layers.show(form, missing());
  }

  /** The first field that the file cannot do without and that is empty. */
  private Node missing() {
    boolean unmapped =
        chosen().filter(ImportViewModel.CSV::equals).isPresent() && mapping.path().isEmpty();
    return chosen().isEmpty() ? format : unmapped ? mapping.field() : form.first();
  }

  void working(Running running) {
    form.working(running, texts);
  }

  void resting() {
    form.resting();
  }

  void said(String sentence) {
    form.shown(List.of(Form.Problem.whole(sentence)));
  }

  private void take() {
    Optional<Path> path = file.path().filter(Files::isRegularFile);
    Optional<ZoneId> known = model.zone(zone.getText());
    var wrong = new ArrayList<Form.Problem>();
    if (path.isEmpty()) {
      wrong.add(new Form.Problem(FILE, texts.get("import.no-file")));
    }
    if (chosen().isEmpty()) {
      wrong.add(new Form.Problem(FORMAT, texts.get("import.no-format")));
    }
    if (known.isEmpty()) {
      wrong.add(new Form.Problem(ZONE, texts.get("entry.no-such-zone", zone.getText())));
    }
    if (chosen().filter(ImportViewModel.CSV::equals).isPresent()
        && mapping.path().filter(Files::isRegularFile).isEmpty()) {
      wrong.add(new Form.Problem(MAPPING, texts.get("import.no-mapping")));
    }
    if (form.shown(wrong)) {
      read.accept(
          new ImportViewModel.Reading(
              path.orElseThrow(),
              chosen().orElseThrow(),
              known.orElseThrow(),
              mapping.path(),
              freezes.getText(),
              List.of(Severity.values()).get(severity.getSelectionModel().getSelectedIndex())));
    }
  }
}
