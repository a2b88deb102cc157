package org.slipway.core.readiness.rules;

import java.util.List;
import org.slipway.core.graph.compatibility.LibraryConflict;
import org.slipway.core.graph.compatibility.LibraryConflicts;
import org.slipway.core.graph.compatibility.Ties;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * The libraries that a release ships do not contradict what is declared, nor each other within one
 * process. One finding for each conflict; see {@link LibraryConflicts} for what is one.
 */
public final class CompatLibrary implements Rule {

  private static final Head HEAD =
      new Head("compat.library", "1.0", Kind.RELEASE, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Ties ties = judged.facts().ties();
    if (!LibraryConflicts.known(ties, judged.release())) {
      return List.of(ruling.notApplicable(Phrase.of("finding.compat.library.none")));
    }
    List<LibraryConflict> conflicts = LibraryConflicts.of(judged.plan(), ties, judged.release());
    return conflicts.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.compat.library.pass")))
        : conflicts.stream().map(conflict -> judge(judged, ruling, conflict)).toList();
  }

  private static Finding judge(Case judged, Ruling ruling, LibraryConflict conflict) {
    Ruling on = ruling.on(new Ref(Kind.COMPONENT, conflict.one()));
    Arg one = Sides.component(judged, conflict.one());
    Arg other = Sides.component(judged, conflict.other());
    Arg library = Arg.words(conflict.ships().name());
    Arg version = Arg.words(conflict.ships().version());
    Arg against = Arg.words(conflict.against());
    return switch (conflict.kind()) {
      case EXCLUDED ->
          on.fail(
              Phrase.of("finding.compat.library.excluded", one, library, version, other, against),
              Phrase.of("fix.compat.library.excluded", one, library, against));
      case SHARED ->
          on.fail(
              Phrase.of("finding.compat.library.shared", one, library, version, other, against),
              Phrase.of("fix.compat.library.shared", one, library, other));
    };
  }
}
