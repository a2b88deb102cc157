package org.slipway.ui.checklist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Assurance;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.SourceFile;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;

/** What people do on a checklist, each as one edit with a label. */
public final class ChecklistEdits {

  /**
   * What a form says about an item.
   *
   * @param due before the first planned start
   */
  public record Wording(
      String title,
      String group,
      boolean blocker,
      Optional<Id<Person>> owner,
      Optional<Duration> due,
      Optional<String> evidenceKind) {}

  /** A decision as a form states it. */
  public record Made(
      Id<Person> person, String role, Decision decision, Instant at, Optional<String> note) {}

  private final Session session;

  ChecklistEdits(Session session) {
    this.session = session;
  }

  /** Ticks an item in a person's name; an item that is done or not applicable is open again. */
  public Reply tick(ChecklistItem item, Id<Person> by) {
    boolean done = item.state() == ChecklistState.OPEN;
    ChecklistItem after =
        done
            ? with(item, ChecklistState.DONE, Optional.of(signed(by)), Optional.empty())
            : with(item, ChecklistState.OPEN, Optional.empty(), Optional.empty());
    return put(done ? "edit.tick" : "edit.untick", after);
  }

  /** Says that an item does not apply, and why. */
  public Reply notApplicable(ChecklistItem item, Id<Person> by, String reason) {
    return put(
        "edit.not-applicable",
        with(
            item,
            ChecklistState.NOT_APPLICABLE,
            Optional.of(signed(by)),
            Optional.of(reason.strip())));
  }

  /** Adds an item to a release. */
  public Reply add(Release release, Wording wording) {
    return put(
        "edit.add-item",
        new ChecklistItem(
            session.newHead(ChecklistItem.class),
            release.id(),
            wording.title(),
            wording.group(),
            wording.blocker(),
            wording.owner(),
            wording.due(),
            ChecklistState.OPEN,
            Optional.empty(),
            Optional.empty(),
            wording.evidenceKind()));
  }

  /** Rewords an item; its state stays. */
  public Reply reword(ChecklistItem item, Wording wording) {
    return put(
        "edit.reword-item",
        new ChecklistItem(
            item.head(),
            item.release(),
            wording.title(),
            wording.group(),
            wording.blocker(),
            wording.owner(),
            wording.due(),
            item.state(),
            item.signOff(),
            item.reason(),
            wording.evidenceKind()));
  }

  public Reply remove(ChecklistItem item) {
    return session.apply(Edit.remove(label("edit.remove", item), Ref.of(item)));
  }

  /** Adds evidence that somebody observed. */
  public Reply evidence(
      Ref subject, String kind, Outcome outcome, Instant observed, Optional<SourceFile> source) {
    var evidence =
        new Evidence(
            session.newHead(Evidence.class),
            subject,
            kind,
            outcome,
            new TreeMap<>(),
            observed.truncatedTo(ChronoUnit.MILLIS),
            source);
    return put("edit.add-evidence", evidence);
  }

  /** Records a decision somebody claims to have taken on the content as it is now. */
  public Reply approval(Release release, Made made) {
    var approval =
        new Approval(
            session.newHead(Approval.class),
            release.id(),
            made.person(),
            made.role(),
            made.decision(),
            made.at().truncatedTo(ChronoUnit.MILLIS),
            session.showing().get().judged().contentDigest(release.id()),
            Assurance.CLAIMED,
            made.note());
    Phrase label =
        Phrase.of(
            "edit.add-approval", Arg.words(session.plan().get(Person.class, made.person()).name()));
    return session.apply(Edit.put(label, approval));
  }

  private static ChecklistItem with(
      ChecklistItem item,
      ChecklistState state,
      Optional<SignOff> signOff,
      Optional<String> reason) {
    return new ChecklistItem(
        item.head(),
        item.release(),
        item.title(),
        item.group(),
        item.blocker(),
        item.owner(),
        item.due(),
        state,
        signOff,
        reason,
        item.evidenceKind());
  }

  private SignOff signed(Id<Person> by) {
    return new SignOff(by, now());
  }

  private Instant now() {
    return session.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private Reply put(String key, PlanRecord after) {
    return session.apply(Edit.put(label(key, after), after));
  }

  private Phrase label(String key, PlanRecord record) {
    return Phrase.of(key, Arg.named(record, Names.of(session.plan(), record)));
  }
}
