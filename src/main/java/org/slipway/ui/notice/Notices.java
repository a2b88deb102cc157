package org.slipway.ui.notice;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everything said to the user since the program started. On the FX thread. */
public final class Notices {

  private static final int MOST = 100;

  private final InstantSource clock;
  private final ObservableList<Notice> all = FXCollections.observableArrayList();
  private final ObservableList<Notice> standing = FXCollections.observableArrayList();
  // held here, for such a view listens weakly and those who listen to it do not hold it
  private final ObservableList<Notice> allShown = FXCollections.unmodifiableObservableList(all);
  private final ObservableList<Notice> standingShown =
      FXCollections.unmodifiableObservableList(standing);
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

  public Notices(InstantSource clock) {
    this.clock = clock;
  }

  /** Says that something went well. */
  public void done(String sentence) {
    add(new Notice(Notice.Kind.DONE, sentence, clock.instant(), Optional.empty()));
  }

  /** Says what is in the way; it stands until it is dismissed. */
  public void problem(String sentence) {
    add(new Notice(Notice.Kind.PROBLEM, sentence, clock.instant(), Optional.empty()));
  }

  /** The same, with what can be done about it. */
  public void problem(String sentence, Notice.Offer offer) {
    add(new Notice(Notice.Kind.PROBLEM, sentence, clock.instant(), Optional.of(offer)));
  }

  /** Says what is good to know, and what can be done about it; it stands behind all problems. */
  public void note(String sentence, Notice.Offer offer) {
    add(new Notice(Notice.Kind.NOTE, sentence, clock.instant(), Optional.of(offer)));
  }

  private void add(Notice notice) {
    all.addFirst(notice);
    if (all.size() > MOST) {
      all.removeLast();
    }
    unseen.set(unseen.get() + 1);
    if (notice.kind() != Notice.Kind.DONE) {
      standing.removeIf(other -> other.sentence().equals(notice.sentence()));
      standing.add(place(notice.kind()), notice);
    }
  }

  private int place(Notice.Kind kind) {
    return kind == Notice.Kind.PROBLEM
        ? 0
        : (int) standing.stream().filter(n -> n.kind() == Notice.Kind.PROBLEM).count();
  }

  /** All of them, latest first. */
  public ObservableList<Notice> all() {
    return allShown;
  }

  /** Problems that are not dismissed, latest first, and then notes. */
  public ObservableList<Notice> standing() {
    return standingShown;
  }

  /** Takes a problem or a note off the window; the list keeps it. */
  public void dismiss(Notice notice) {
    standing.remove(notice);
  }

  /** How many came since the list was last looked at. */
  public ReadOnlyIntegerProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  /** Called when the user looks at the list. */
  public void seen() {
    unseen.set(0);
  }
}
