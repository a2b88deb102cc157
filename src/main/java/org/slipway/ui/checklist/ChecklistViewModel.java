package org.slipway.ui.checklist;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.SourceFile;
import org.slipway.core.readiness.EvidenceKinds;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** The release that is shown, its readiness, and who signs. */
public final class ChecklistViewModel {

  private static final int KINDS = 12;

  private final Session session;
  private final Tasks tasks;
  private final ChecklistEdits edits;
  private final ObjectProperty<Optional<Ref>> release =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Ref>> only = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Id<Person>>> signer =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Readiness>> readiness =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty notice = new SimpleStringProperty("");
  private final Set<String> closed = new TreeSet<>();

  public ChecklistViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    edits = new ChecklistEdits(session);
    release.set(releases().stream().findFirst().map(Ref::of));
    release.addListener((_, _, _) -> only.set(Optional.empty()));
    only.addListener((_, _, _) -> judge());
    release.addListener((_, _, _) -> judge());
    session.showing().addListener((_, _, _) -> judge());
    session.zone().addListener((_, _, _) -> judge());
    session.selection().addListener((_, _, now) -> now.ifPresent(this::follow));
    judge();
  }

  public Session session() {
    return session;
  }

  public ChecklistEdits edits() {
    return edits;
  }

  /** The release that is shown; empty where the plan has none. */
  public ObjectProperty<Optional<Ref>> release() {
    return release;
  }

  /** One of its deployments to look at alone; empty: all of them. */
  public ObjectProperty<Optional<Ref>> only() {
    return only;
  }

  /** The person in whose name ticks are signed. */
  public ObjectProperty<Optional<Id<Person>>> signer() {
    return signer;
  }

  public ReadOnlyObjectProperty<Optional<Readiness>> readiness() {
    return readiness.getReadOnlyProperty();
  }

  /** Why the last thing was not done; empty: it was. */
  public StringProperty notice() {
    return notice;
  }

  /** All releases, those with something still to come first, each by key. */
  public List<Release> releases() {
    return session.plan().releases().values().stream()
        .sorted(Comparator.comparing(this::isFinished).thenComparing(Release::key))
        .toList();
  }

  private boolean isFinished(Release of) {
    return session
        .plan()
        .naming(of, Deployment.class)
        .allMatch(
            d ->
                switch (d.state()) {
                  case DRAFT, PLANNED, APPROVED, RUNNING -> false;
                  case DONE, FAILED, ROLLED_BACK, CANCELLED -> true;
                });
  }

  /** Deployments of the shown release that one can look at alone. */
  public List<Readiness.Target> targets() {
    return shown().map(r -> new Reading(session, r, Optional.empty()).targets()).orElse(List.of());
  }

  public Optional<Release> shown() {
    return release.get().flatMap(session.plan()::find).map(Release.class::cast);
  }

  /** Shows the release of what was selected elsewhere. */
  public void follow(Ref ref) {
    session
        .plan()
        .find(ref)
        .ifPresent(
            record -> {
              switch (record) {
                case Release r -> release.set(Optional.of(Ref.of(r)));
                case Deployment d -> show(d.release());
                case ChecklistItem i -> show(i.release());
                default -> {}
              }
            });
  }

  private void show(Id<Release> id) {
    release.set(Optional.of(Ref.of(session.plan().get(Release.class, id))));
  }

  /** Hides or shows the lines under a heading. */
  public void fold(String heading) {
    if (!closed.remove(heading)) {
      closed.add(heading);
    }
    judge();
  }

  /** Reads the verdict again at the clock of now. */
  public void judge() {
    readiness.set(
        shown()
            .map(
                r -> {
                  var reading = new Reading(session, r, only.get());
                  return reading.inWords(
                      new Rows(session, reading, new Proofs(session, r), closed).of());
                }));
  }

  /** Takes or lifts a tick; the signer must be known. */
  public void tick(ChecklistItem item) {
    signer.get().ifPresent(person -> say(edits.tick(item, person)));
  }

  /** Works out the digest of a file beside the window. */
  Running hash(Path file, Consumer<SourceFile> then, Consumer<Throwable> failed) {
    String title = session.texts().get("checklist.hashing", String.valueOf(file.getFileName()));
    return tasks.start(title, progress -> Hashing.of(file, progress), then, failed);
  }

  /** Whether work that was started has not ended yet. */
  boolean isUnderWay(Running running) {
    return tasks.running().contains(running);
  }

  /** Kinds of evidence that the policy or the plan names. */
  List<String> evidenceKinds() {
    return EvidenceKinds.named(session.plan()).stream().limit(KINDS).toList();
  }

  /** Puts a refusal where the user sees it. */
  public void say(Reply reply) {
    notice.set(String.join(" ", reply.problems()));
  }
}
