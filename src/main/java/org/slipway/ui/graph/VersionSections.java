package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.text.Texts;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;
import org.slipway.ui.theme.Themes;

/**
 * What the rules found about the deployment that comes next to a component, and whether its
 * versions can live with those around it: the proof, or the clash with the fewest steps to it, and
 * libraries that contradict each other.
 */
final class VersionSections {

  private static final String AREA = "compat.";

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::waivedBy, Comparator.comparing(Optional::isPresent))
          .thenComparing(Finding::weight)
          .thenComparing(Finding::result);

  private final Session session;
  private final Texts texts;
  private final Ref selected;
  private final Deployment next;

  /**
   * @param selected a component or a deployment
   * @param next the deployment that is told about
   */
  VersionSections(Session session, Ref selected, Deployment next) {
    this.session = session;
    this.selected = selected;
    this.next = next;
    texts = session.texts();
  }

  /** The findings of a deployment that is selected itself are told elsewhere. */
  List<Node> all() {
    var sections = new ArrayList<Node>();
    List<Finding> found = found();
    if (selected.kind() != Kind.DEPLOYMENT) {
      sections.add(
          findings(found.stream().filter(VersionSections::isMissed).sorted(WORST_FIRST).toList()));
    }
    List<Finding> versions = found.stream().filter(this::isVersions).toList();
    if (!versions.isEmpty()) {
      sections.add(section("versions", Optional.empty(), versions));
    }
    return sections;
  }

  /** Of the deployment, and those of its release that are about libraries. */
  private List<Finding> found() {
    Judged judged = session.showing().get().judged();
    Release release = session.plan().get(Release.class, next.release());
    return Stream.concat(
            judged.of(next).findings().stream(),
            judged.of(release).own().findings().stream().filter(f -> f.rule().startsWith(AREA)))
        .toList();
  }

  private static boolean isMissed(Finding found) {
    return !found.rule().startsWith(AREA) && found.missed();
  }

  /** Of a deployment that is selected itself what is missed stands among its findings already. */
  private boolean isVersions(Finding found) {
    boolean told = selected.kind() == Kind.DEPLOYMENT && found.missed();
    return found.rule().startsWith(AREA) && !told;
  }

  private VBox findings(List<Finding> missed) {
    String name = Names.of(session.plan(), next);
    String none = missed.isEmpty() ? "graphview.findings.none" : "graphview.findings.of";
    return section("findings", Optional.of(texts.get(none, name)), missed);
  }

  private VBox section(String name, Optional<String> line, List<Finding> findings) {
    var section = new VBox(Words.wrapped(texts.get("graphview." + name), "section-title"));
    section.setId("graph-" + name);
    section.getStylesheets().add(Themes.sheetOf(GraphView.class));
    section.getStyleClass().add("section");
    line.ifPresent(words -> section.getChildren().add(Words.wrapped(words, "small", "muted")));
    findings.forEach(found -> section.getChildren().add(row(found)));
    return section;
  }

  private HBox row(Finding found) {
    boolean aside = found.result() == Result.NOT_APPLICABLE;
    var words =
        new VBox(
            Words.wrapped(Rules.title(texts, found.rule()), aside ? "muted" : "strong", "small"),
            Words.wrapped(session.say(found.reason()), "small", "muted"));
    found.fix().ifPresent(fix -> words.getChildren().add(Words.wrapped(session.say(fix), "small")));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Words.row("graph-finding", new Mark(Sign.of(found), texts).styled("mark-small"), words);
  }
}
