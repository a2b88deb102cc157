package org.slipway.ui.graph;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Terms;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.Session;

/**
 * A link between two releases or two deployments that is about to be added.
 *
 * @param plan in which they are
 * @param first goes first
 * @param then waits for it
 */
record LinkDraft(Plan plan, PlanRecord first, PlanRecord then, List<String> closes)
    implements Draft {

  private static final List<LinkType> TYPES = Arrays.asList(LinkType.values());

  /** Ten years: whoever types more has slipped. */
  private static final int LONGEST = 10 * 366 * 24 * 60;

  LinkDraft {
    closes = List.copyOf(closes);
  }

  static LinkDraft of(Shown shown, PlanRecord first, PlanRecord then) {
    Plan plan = shown.components().plan();
    Head<Link> nobody = Head.of(Id.parse(first.head().id().toString()), first.head().key());
    var tried =
        new Link(nobody, Ref.of(first), Ref.of(then), LinkType.FINISH_TO_START, Duration.ZERO);
    return new LinkDraft(plan, first, then, new WaitCircle(plan, shown.waits()).by(tried));
  }

  @Override
  public String said(Texts texts, String part) {
    return texts.get("graphview.wait." + part);
  }

  @Override
  public String said(Texts texts) {
    return texts.get("graphview.wait.waits", Names.of(plan, then), Names.of(plan, first));
  }

  @Override
  public List<String> types(Texts texts) {
    return TYPES.stream()
        .map(
            type ->
                texts.get(
                    "graphview.wait.typed",
                    texts.get("link-type.short." + Terms.token(type)),
                    texts.term(type)))
        .toList();
  }

  @Override
  public Draft turned(Shown shown) {
    return of(shown, /* first= */ then, /* then= */ first);
  }

  @Override
  public Outcome made(Session session, Filled filled) {
    Texts texts = session.texts();
    Optional<Duration> lag = lag(filled.words());
    if (lag.isEmpty()) {
      return new Outcome.Bad(new Form.Problem(WORDS, texts.get("graphview.wait.no-lag")));
    }
    LinkType type = TYPES.get(filled.type());
    Optional<Link> twin = twin(session.plan(), type);
    if (twin.isPresent()) {
      return new Outcome.Bad(
          new Form.Problem(
              TYPE, texts.get("graphview.wait.double", said(texts), texts.term(type))));
    }
    var made = new Link(session.newHead(Link.class), Ref.of(first), Ref.of(then), type, lag.get());
    return new Outcome.Good(
        Edit.put(
            Phrase.of(
                "graphview.edit.wait",
                Arg.words(Names.of(plan, then)),
                Arg.words(Names.of(plan, first))),
            made));
  }

  private Optional<Link> twin(Plan now, LinkType type) {
    return now.links().values().stream()
        .filter(one -> one.from().equals(Ref.of(first)) && one.to().equals(Ref.of(then)))
        .filter(one -> one.type() == type)
        .findFirst();
  }

  /** Whole minutes; nothing is none. */
  private static Optional<Duration> lag(String words) {
    String digits = words.replace("−", "-").strip();
    if (digits.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    if (!digits.matches("[+-]?[0-9]{1,8}")) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(digits);
    return Optional.of(Duration.ofMinutes(minutes)).filter(_ -> Math.abs(minutes) <= LONGEST);
  }
}
