package org.slipway.ui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Texts;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Keys;
import org.slipway.workspace.Reading;

/** The session over a workspace that somebody else holds: it shows what they told, no more. */
public final class ReadingSession implements Session {

  private final Path file;
  private final Desk desk;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Optional<Ref>> selection =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ZoneId> zone;
  private Reading.Moment moment;

  /**
   * @param zone the reader's
   */
  public ReadingSession(Path file, Desk desk, Reading.Moment moment, Texts texts, ZoneId zone) {
    this.file = WorkspaceFile.of(file).database();
    this.desk = desk;
    this.texts = texts;
    this.zone = new SimpleObjectProperty<>(zone);
    this.moment = moment;
    showing.set(shown());
  }

  /** The file that is read. */
  public Path file() {
    return file;
  }

  /** Shows what was told later. */
  public void show(Reading.Moment later) {
    moment = later;
    showing.set(shown());
  }

  private Showing shown() {
    var plan = moment.plan();
    return new Showing(
        plan.organisation().map(o -> o.name()).orElseGet(() -> WorkspaceFile.of(file).name()),
        plan,
        new Judgement(plan, instant()),
        moment.fixedClock().isPresent(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Instant instant() {
    return moment
        .fixedClock()
        .orElseGet(() -> desk.clock().instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Reply refused() {
    return new Reply.Refused(List.of(texts.get("reading.refused", file)));
  }

  @Override
  public Optional<String> readOnly() {
    return Optional.of(texts.get("reading.banner", file));
  }

  @Override
  public ReadOnlyObjectProperty<Showing> showing() {
    return showing.getReadOnlyProperty();
  }

  @Override
  public ObjectProperty<Optional<Ref>> selection() {
    return selection;
  }

  @Override
  public ObjectProperty<ZoneId> zone() {
    return zone;
  }

  @Override
  public Reply apply(Edit edit) {
    return refused();
  }

  @Override
  public Reply undo() {
    return refused();
  }

  @Override
  public Reply redo() {
    return refused();
  }

  @Override
  public <T extends PlanRecord> Head<T> newHead(Class<T> type) {
    return Head.of(desk.ids().next(), Keys.after(plan()).next(Kind.of(type)));
  }

  @Override
  public String head() {
    return moment.head().hash();
  }

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public Texts texts() {
    return texts;
  }
}
