package org.slipway.ui.print;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.pack.print.PageImage;
import org.slipway.pack.print.PdfPages;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** All pages small, one of them large. Up and Down go through them, and over a large one. */
final class PagesPane extends HBox {

  private static final double SMALL = 120;
  private static final double GAP = 30; // a little more than the padding: no bars come and go
  private static final double READING = 1.6;
  private static final int STEP = 200;

  private final PrintViewModel model;
  private final Texts texts;
  private final ListView<Optional<PageImage>> list;
  private final ImageView page = new ImageView();
  private final ScrollPane scroll = new ScrollPane();
  private final ToggleButton large;
  private final Label says = Words.of("", "muted", "small");
  private int drawn;

  PagesPane(PrintViewModel model) {
    this.model = model;
    texts = model.texts();
    list = new ListView<>(model.thumbnails());
    large = new ToggleButton(texts.get("printing.large"));
    getStyleClass().add("print-pages");
    fillList();
    fillPage();
    list.getSelectionModel().selectedIndexProperty().subscribe(_ -> again());
    scroll.viewportBoundsProperty().subscribe(_ -> fit());
    large.selectedProperty().subscribe(_ -> fit());
    model.state().subscribe(this::follow);
  }

  private void fillList() {
    list.setId("print-pages");
    list.getStyleClass().add("print-list");
    list.setAccessibleText(texts.get("printing.pages"));
    list.setCellFactory(_ -> new Small());
  }

  private void fillPage() {
    page.setPreserveRatio(true);
    page.setId("print-page");
    var ground = new StackPane(page);
    ground.getStyleClass().add("print-ground");
    scroll.setContent(ground);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setId("print-scroll");
    scroll.getStyleClass().add("print-scroll");
    scroll.focusTraversableProperty().bind(large.selectedProperty()); // to be scrolled by keys
    scroll.setAccessibleText(texts.get("printing.page-shown"));
    large.setId("print-large");
    large.setMinWidth(USE_PREF_SIZE);
    says.setId("print-says");
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    HBox line = Words.row("print-line", Words.spring(), large);
    var right = new VBox(scroll, says, line);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(list, right);
  }

  /** Whether a page is shown to be read. */
  ReadOnlyBooleanProperty large() {
    return large.selectedProperty();
  }

  private void follow(PrintState state) {
    boolean none = model.shown().isEmpty();
    large.setDisable(none);
    if (none) { // why there is nothing to be saved
      says.setText(state instanceof PrintState.Ended ? texts.get("printing.ended-empty") : "");
    }
    page.setOpacity(state instanceof PrintState.Ready ? 1 : 0.4);
    if (state instanceof PrintState.Ready) {
      list.getSelectionModel().clearSelection();
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
      again();
    }
  }

  private int chosen() {
    return Math.max(0, list.getSelectionModel().getSelectedIndex());
  }

  /** Another page: its small picture stands in until the large one is drawn. */
  private void again() {
    drawn = 0;
    if (model.shown().isEmpty() || chosen() >= model.thumbnails().size()) {
      return;
    }
    model.thumbnails().get(chosen()).ifPresent(small -> page.setImage(image(small)));
    PdfPages.Size size = size();
    says.setText(
        texts.get(
            "printing.page",
            chosen() + 1,
            model.thumbnails().size(),
            Math.round(size.width() / 72 * 25.4),
            Math.round(size.height() / 72 * 25.4)));
    fit();
  }

  private PdfPages.Size size() {
    return model.shown().orElseThrow().pages().size(chosen());
  }

  /** The whole page in sight, or larger than on paper to read it; drawn as sharp as it is shown. */
  private void fit() {
    if (model.shown().isEmpty() || chosen() >= model.thumbnails().size()) {
      return;
    }
    PdfPages.Size size = size();
    double roomWide = scroll.getViewportBounds().getWidth() - GAP;
    double roomHigh = scroll.getViewportBounds().getHeight() - GAP;
    double whole = Math.min(roomWide, roomHigh * size.width() / size.height());
    double width = large.isSelected() ? size.width() * READING : whole;
    if (width < 1) {
      return;
    }
    page.setFitWidth(width);
    double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    int sharp = (int) Math.ceil(width * scale / STEP) * STEP;
    if (sharp != drawn) {
      drawn = sharp;
      int wanted = chosen();
      model.image(
          wanted,
          sharp,
          image -> {
            if (chosen() == wanted && drawn == sharp) {
              page.setImage(image(image));
            }
          });
    }
  }

  static WritableImage image(PageImage from) {
    var to = new WritableImage(from.width(), from.height());
    to.getPixelWriter()
        .setPixels(
            0,
            0,
            from.width(),
            from.height(),
            PixelFormat.getIntArgbInstance(),
            from.pixels(),
            0,
            from.width());
    return to;
  }

  /** Of a page as small picture, which has its room before it is drawn. */
  private double height(int number) {
    return model
        .shown()
        .map(ready -> ready.pages().size(number))
        .map(size -> SMALL * size.height() / size.width())
        .orElse(0.0);
  }

  /** A page as small picture over its number. */
  private final class Small extends ListCell<Optional<PageImage>> {

    private final ImageView view = new ImageView();
    private final StackPane sheet = new StackPane(view);

    Small() {
      view.setFitWidth(SMALL);
      view.setPreserveRatio(true);
      sheet.getStyleClass().add("print-small");
      sheet.setMaxWidth(SMALL);
      setContentDisplay(ContentDisplay.TOP);
      setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(Optional<PageImage> item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(null);
      setText(null);
      if (!empty) {
        view.setImage(item.map(PagesPane::image).orElse(null));
        sheet.setMinHeight(height(getIndex()));
        setGraphic(sheet);
        setText(String.valueOf(getIndex() + 1));
        setAccessibleText(texts.get("printing.number", getIndex() + 1));
      }
    }
  }
}
