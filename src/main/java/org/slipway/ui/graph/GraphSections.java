package org.slipway.ui.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Direction;
import org.slipway.core.graph.component.Impact;
import org.slipway.core.graph.component.SinglePoint;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Outlook;
import org.slipway.core.schedule.path.DeploymentDates;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;
import org.slipway.ui.theme.Themes;

/**
 * What the graph knows of a component or a deployment: its dates on the critical path, what holds
 * it up, and what it touches.
 */
public final class GraphSections {

  /** More lines of a blast radius than these are counted. */
  private static final int MOST = 80;

  /** Single points of failure are looked for in plans of so many components at most. */
  private static final int SMALL = 2000;

  private final Session session;
  private final Texts texts;
  private final Plan plan;

  private GraphSections(Session session) {
    this.session = session;
    texts = session.texts();
    plan = session.plan();
  }

  /** The sections on what is selected; none where it is neither. */
  public static List<Node> of(Session session, Ref ref) {
    return switch (ref.kind()) {
      case COMPONENT, DEPLOYMENT -> new GraphSections(session).sections(ref);
      default -> List.of();
    };
  }

  private List<Node> sections(Ref ref) {
    var sections = new ArrayList<Node>();
    Optional<Id<Component>> component = Standing.component(plan, ref);
    next(ref, component)
        .ifPresent(
            next -> {
              dates(next).ifPresent(dates -> sections.add(timing(dates)));
              blocked(next).ifPresent(sections::add);
            });
    component.filter(_ -> ref.kind() == Kind.COMPONENT).ifPresent(id -> blast(id, sections));
    next(ref, component)
        .ifPresent(next -> sections.addAll(new VersionSections(session, ref, next).all()));
    return sections;
  }

  private Optional<Deployment> next(Ref ref, Optional<Id<Component>> component) {
    return ref.kind() == Kind.DEPLOYMENT
        ? plan.find(ref)
            .map(Deployment.class::cast)
            .filter(deployment -> deployment.state().unfinished())
        : component.flatMap(Outlook.of(plan)::next);
  }

  private Optional<PlanPath.Computed> path() {
    return session
        .showing()
        .get()
        .judged()
        .path()
        .filter(PlanPath.Computed.class::isInstance)
        .map(PlanPath.Computed.class::cast);
  }

  private Optional<DeploymentDates> dates(Deployment deployment) {
    return path().flatMap(path -> path.of(deployment.id()));
  }

  private VBox timing(DeploymentDates dates) {
    PathPhrases phrases = session.showing().get().judged().pathPhrases().orElseThrow();
    var section = section("graphview.timing", "timing");
    var cards = new GridPane();
    cards.getStyleClass().add("graph-dates");
    card(cards, 0, 0, "es", dates.earliest().start());
    card(cards, 1, 0, "ef", dates.earliest().end());
    card(cards, 0, 1, "ls", dates.latest().start());
    card(cards, 1, 1, "lf", dates.latest().end());
    var lines = new GridPane();
    lines.getStyleClass().add("inspector-lines");
    line(lines, "total", span(dates.totalFloat()));
    line(lines, "free", span(dates.freeFloat()));
    line(
        lines,
        "driven",
        phrases.drives(dates).stream()
            .map(session::say)
            .collect(Collectors.joining(texts.get("graphview.timing.then"))));
    line(lines, "planned", session.say(phrases.planned(dates)));
    section
        .getChildren()
        .addAll(cards, lines, Words.wrapped(session.say(phrases.slack(dates)), "small", "muted"));
    return section;
  }

  private static String span(Duration length) {
    return length.isNegative() ? "−" + Times.span(length.abs()) : Times.span(length);
  }

  private void card(GridPane cards, int column, int row, String name, Instant at) {
    var card =
        new VBox(
            Words.wrapped(texts.get("graphview.timing." + name), "caption", "muted"),
            Words.wrapped(
                Times.shortMoment(at, session.zone().get(), texts.locale()), "small", "medium"));
    card.getStyleClass().add("graph-date");
    GridPane.setHgrow(card, Priority.ALWAYS);
    GridPane.setFillWidth(card, true);
    card.setMaxWidth(Double.MAX_VALUE);
    cards.add(card, column, row);
  }

  private void line(GridPane lines, String name, String value) {
    int row = lines.getRowCount();
    Label label = Words.wrapped(texts.get("graphview.timing." + name), "muted", "small");
    var said = new VBox(Words.wrapped(value, "small", "medium"));
    GridPane.setValignment(label, VPos.TOP);
    GridPane.setHgrow(said, Priority.ALWAYS);
    lines.add(label, 0, row);
    lines.add(said, 1, row);
  }

  private Optional<VBox> blocked(Deployment deployment) {
    return session
        .showing()
        .get()
        .judged()
        .blockedBy(deployment)
        .map(
            blocked -> {
              var section = section("graphview.blocked", "blocked");
              section.getChildren().add(Words.wrapped(session.say(blocked.said(plan)), "small"));
              return section;
            });
  }

  private void blast(Id<Component> component, List<Node> sections) {
    ComponentGraph graph = ComponentGraph.of(plan);
    Impact impact = Impact.of(graph, Direction.DOWNSTREAM, List.of(component));
    var section = section("graphview.blast", "blast");
    section
        .getChildren()
        .add(
            Words.wrapped(
                texts.get(
                    "graphview.blast.count",
                    impact.lines().size(),
                    plan.components().size(),
                    impact.furthest()),
                "small",
                "muted"));
    impact.lines().stream().limit(MOST).forEach(line -> section.getChildren().add(line(line)));
    if (impact.lines().size() > MOST) {
      String more = texts.get("graphview.blast.more", impact.lines().size() - MOST);
      section.getChildren().add(Words.wrapped(more, "small", "muted"));
    }
    sections.add(section);
    single(graph, component).ifPresent(sections::add);
  }

  private VBox line(Impact.Line line) {
    String name = plan.get(Component.class, line.item()).name();
    var go = new Button(texts.get("graphview.blast.line", line.hops(), name));
    go.getStyleClass().setAll("link");
    go.setOnAction(_ -> session.selection().set(Optional.of(new Ref(Kind.COMPONENT, line.item()))));
    return new VBox(go, Words.wrapped(session.say(line.reason(plan)), "small", "muted"));
  }

  private Optional<VBox> single(ComponentGraph graph, Id<Component> component) {
    if (plan.components().size() > SMALL) {
      return Optional.empty();
    }
    return SinglePoint.at(graph, component).stream()
        .filter(point -> point.channels() > 1)
        .findFirst()
        .map(
            point -> {
              var section = section("graphview.single", "single");
              section.getChildren().add(Words.wrapped(session.say(point.said(plan)), "small"));
              return section;
            });
  }

  private VBox section(String title, String id) {
    var section = new VBox(Words.wrapped(texts.get(title), "section-title"));
    section.setId("graph-" + id);
    section.getStylesheets().add(Themes.sheetOf(GraphView.class));
    section.getStyleClass().add("section");
    return section;
  }
}
