package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.core.graph.Ways;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.Session;

/**
 * A dependency that is about to be added.
 *
 * @param needed goes first
 * @param needs waits for it
 */
record DependencyDraft(Component needed, Component needs, List<String> closes) implements Draft {

  private static final List<DependencyType> TYPES = Arrays.asList(DependencyType.values());

  DependencyDraft {
    closes = List.copyOf(closes);
  }

  static DependencyDraft of(ComponentGraph graph, Component first, Component last) {
    return new DependencyDraft(first, last, circle(graph, first, last));
  }

  /** Whoever is needed must not need, by whatever way, the one that needs it. */
  private static List<String> circle(ComponentGraph graph, Component first, Component last) {
    int[] way = Ways.shortest(graph.needs(), graph.number(first.id()), graph.number(last.id()));
    var names = new ArrayList<String>();
    for (Id<Component> one : graph.named(way)) {
      names.add(graph.plan().get(Component.class, one).name());
    }
    if (!names.isEmpty()) {
      names.add(first.name());
    }
    return names;
  }

  @Override
  public String said(Texts texts, String part) {
    return texts.get("graphview.link." + part);
  }

  @Override
  public String said(Texts texts) {
    return texts.get("graphview.link.needs", needs.name(), needed.name());
  }

  @Override
  public List<String> types(Texts texts) {
    return TYPES.stream().map(texts::term).toList();
  }

  @Override
  public Draft turned(Shown shown) {
    return of(shown.components(), needs, needed);
  }

  @Override
  public Outcome made(Session session, Filled filled) {
    Texts texts = session.texts();
    DependencyType type = TYPES.get(filled.type());
    Optional<String> called = Optional.of(filled.words()).filter(words -> !words.isEmpty());
    if (needed.id().equals(needs.id())) {
      return new Outcome.Bad(Form.Problem.whole(texts.get("graphview.link.itself", needs.name())));
    }
    if (twin(session.plan(), type, called).isPresent()) {
      return new Outcome.Bad(
          new Form.Problem(
              TYPE, texts.get("graphview.link.double", said(texts), texts.term(type))));
    }
    var made =
        new Dependency(session.newHead(Dependency.class), needs.id(), needed.id(), type, called);
    return new Outcome.Good(
        Edit.put(
            Phrase.of("graphview.edit.link", Arg.words(needs.name()), Arg.words(needed.name())),
            made));
  }

  /** The one that is there already and says the same. */
  private Optional<Dependency> twin(Plan plan, DependencyType type, Optional<String> called) {
    return plan.dependencies().values().stream()
        .filter(one -> one.from().equals(needs.id()) && one.to().equals(needed.id()))
        .filter(one -> one.type() == type && one.interfaceName().equals(called))
        .findFirst();
  }
}
