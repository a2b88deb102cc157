package org.slipway.ui.notice;

import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Words;

/** Everything that was said, latest first. */
public final class NoticeList extends VBox {

  private final ListView<Notice> list;

  /**
   * @param zone in which times are shown
   */
  public NoticeList(Notices notices, Texts texts, ZoneId zone) {
    getStyleClass().add("notice-list");
    setId("notices");
    list = new ListView<>(notices.all());
    list.setPlaceholder(Words.wrapped(texts.get("notice.none"), "muted"));
    list.setCellFactory(_ -> new Line(texts, zone));
    getChildren().addAll(Words.of(texts.get("notice.list"), "section-title"), list);
    notices.seen();
  }

  /** What takes the focus. */
  public ListView<Notice> list() {
    return list;
  }

  private static final class Line extends ListCell<Notice> {

    private final Texts texts;
    private final ZoneId zone;

    Line(Texts texts, ZoneId zone) {
      this.texts = texts;
      this.zone = zone;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Notice notice, boolean empty) {
      super.updateItem(notice, empty);
      setText(null);
      setGraphic(notice == null || empty ? null : line(notice));
    }

    private HBox line(Notice notice) {
      Label words = Words.wrapped(notice.sentence());
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMaxWidth(Double.MAX_VALUE);
      return Words.row(
          style(notice.kind()),
          Signs.of(notice.kind()),
          words,
          Words.whole(Times.time(notice.at(), zone, texts.locale()), "muted", "small"));
    }

    private static String style(Notice.Kind kind) {
      return switch (kind) {
        case DONE -> "notice-line";
        case NOTE -> "notice-line-note";
        case PROBLEM -> "notice-line-problem";
      };
    }
  }
}
