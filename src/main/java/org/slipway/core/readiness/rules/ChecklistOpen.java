package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.GoLive;

/**
 * Everything on the release's checklist is done or does not apply, and somebody said so. One
 * finding for each item, a blocker or an advisory as the item says. An open item is unknown until
 * it is due and fails from then on; it is due its own time before going live, else at going live; a
 * release without a planned start leaves it unknown. Done or not applicable without a sign-off, and
 * not applicable without a reason, count as open.
 */
public final class ChecklistOpen implements Rule {

  private static final Head HEAD =
      new Head("checklist.open", "1.0", Kind.RELEASE, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<ChecklistItem> items =
        judged.plan().naming(judged.release(), ChecklistItem.class).toList();
    if (items.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.checklist.open.none")));
    }
    Optional<Instant> live = GoLive.of(judged.plan(), judged.release());
    return items.stream()
        .map(
            item ->
                judge(
                    judged,
                    ruling
                        .on(Ref.of(item))
                        .weighing(item.blocker() ? Weight.BLOCKER : Weight.ADVISORY),
                    item,
                    live))
        .toList();
  }

  private static Finding judge(
      Case judged, Ruling ruling, ChecklistItem item, Optional<Instant> live) {
    Optional<SignOff> said = item.signOff().filter(signOff -> !signOff.at().isAfter(judged.at()));
    boolean reasoned = item.reason().filter(reason -> !reason.isBlank()).isPresent();
    if (said.isPresent() && item.state() == ChecklistState.DONE) {
      return ruling.pass(said(judged, "finding.checklist.open.done", item, said.get()));
    }
    if (said.isPresent() && item.state() == ChecklistState.NOT_APPLICABLE && reasoned) {
      return ruling.notApplicable(
          Phrase.of(
              "finding.checklist.open.not-applicable",
              title(item),
              Arg.words(item.reason().orElseThrow())));
    }
    return open(judged, ruling, item, live);
  }

  private static Phrase said(Case judged, String key, ChecklistItem item, SignOff signOff) {
    return Phrase.of(
        key,
        title(item),
        Common.name(judged.plan(), new Ref(Kind.PERSON, signOff.person())),
        new Arg.Moment(signOff.at(), zone(judged)));
  }

  private static Finding open(
      Case judged, Ruling ruling, ChecklistItem item, Optional<Instant> live) {
    Phrase fix = fix(judged, item);
    Optional<Instant> due = live.map(at -> item.due().map(before -> at.minus(before)).orElse(at));
    if (due.isEmpty()) {
      return ruling.unknown(Phrase.of("finding.checklist.open.no-date", title(item)), fix);
    }
    Arg moment = new Arg.Moment(due.get(), zone(judged));
    return judged.at().isBefore(due.get())
        ? ruling.unknown(Phrase.of("finding.checklist.open.not-yet", title(item), moment), fix)
        : ruling.fail(Phrase.of("finding.checklist.open.late", title(item), moment), fix);
  }

  private static Phrase fix(Case judged, ChecklistItem item) {
    return item.owner()
        .map(
            owner ->
                Phrase.of(
                    "fix.checklist.open.owner",
                    title(item),
                    Common.name(judged.plan(), new Ref(Kind.PERSON, owner))))
        .orElseGet(() -> Phrase.of("fix.checklist.open", title(item)));
  }

  private static Arg title(ChecklistItem item) {
    return Arg.named(item, item.title());
  }

  private static ZoneId zone(Case judged) {
    return judged.plan().organisation().map(Organisation::zone).orElse(ZoneOffset.UTC);
  }
}
