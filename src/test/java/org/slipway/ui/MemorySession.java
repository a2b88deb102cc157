package org.slipway.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.readiness.Entry;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.json.Digests;
import org.slipway.text.Refusals;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;
import org.slipway.workspace.Sample;

/** A session over a plan in memory: every edit is applied for real, only the disk is left out. */
public final class MemorySession implements Session {

  private record Step(Edit edit, Plan before, Plan after) {}

  private final Clock clock;
  private final Function<Plan, Judged> judge;
  private final Texts texts = Texts.of(Locale.ENGLISH);
  private boolean checks;
  private Optional<String> readOnly = Optional.empty();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Optional<Ref>> selection =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ZoneId> zone =
      new SimpleObjectProperty<>(ZoneId.of("Europe/Berlin"));
  private long next = 1;

  public MemorySession(Plan plan, Clock clock, Function<Plan, Judged> judge) {
    this.clock = clock;
    this.judge = judge;
    publish(plan, null);
  }

  /** Over a plan that is judged at one moment, at which the clock stands. */
  public static MemorySession of(Plan plan, Instant now) {
    return new MemorySession(
        plan, Clock.fixed(now, ZoneOffset.UTC), shown -> new Judgement(shown, now));
  }

  /** Over the sample, at its moment. */
  public static MemorySession ofSample() {
    return of(Sample.plan(), Sample.NOW);
  }

  private void publish(Plan plan, @Nullable Instant saved) {
    showing.set(
        new Showing(
            "Nordwind Shop",
            plan,
            judge.apply(plan),
            true,
            label(done),
            label(undone),
            Optional.ofNullable(saved)));
  }

  private static Optional<Phrase> label(Deque<Step> steps) {
    return Optional.ofNullable(steps.peek()).map(step -> step.edit().label());
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

  /** From now on edits are refused that the rules could not live with, as in a workspace. */
  public MemorySession checking() {
    checks = true;
    return this;
  }

  /** From now on it only shows the plan. */
  public MemorySession reading(String why) {
    readOnly = Optional.of(why);
    return this;
  }

  @Override
  public Optional<String> readOnly() {
    return readOnly;
  }

  private Reply.Refused refused(Plan plan, List<Refusal> reasons) {
    return new Reply.Refused(
        reasons.stream().map(r -> Refusals.say(texts, plan, r, zone.get())).toList(), reasons);
  }

  @Override
  public Reply apply(Edit edit) {
    if (readOnly.isPresent()) {
      return new Reply.Refused(readOnly.stream().toList());
    }
    Plan before = plan();
    return switch (before.apply(edit)) {
      case Applied.Done(Plan after) when checks && !Entry.check(Rules.ALL, after, edit).isEmpty() ->
          refused(after, Entry.check(Rules.ALL, after, edit));
      case Applied.Done(Plan after) -> {
        done.push(new Step(edit, before, after));
        undone.clear();
        publish(after, now());
        yield new Reply.Saved();
      }
      case Applied.Refused(var reasons) -> refused(before, reasons);
    };
  }

  @Override
  public Reply undo() {
    return step(done, undone, true);
  }

  @Override
  public Reply redo() {
    return step(undone, done, false);
  }

  private Reply step(Deque<Step> from, Deque<Step> to, boolean back) {
    if (from.isEmpty()) {
      return new Reply.Refused(List.of("nothing"));
    }
    Step step = from.pop();
    to.push(step);
    publish(back ? step.before() : step.after(), now());
    return new Reply.Saved();
  }

  @Override
  public <T extends PlanRecord> Head<T> newHead(Class<T> type) {
    long number = next++;
    return Head.of(
        new Id<>(new UUID(0x7fff_7000L, number)), Kind.of(type).prefix() + "-N" + number);
  }

  @Override
  public String head() {
    return Digests.plan(plan());
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Texts texts() {
    return texts;
  }
}
