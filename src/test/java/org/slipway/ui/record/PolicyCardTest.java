package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Throttle;
import org.slipway.ui.MemorySession;
import org.slipway.ui.control.Form.Problem;
import org.slipway.workspace.Sample;

/** The rules of the house as they are typed: one edit, and what is wrong is said where it is. */
class PolicyCardTest {

  private final MemorySession session = MemorySession.ofSample().checking();
  private final RecordViewModel model = RecordViewModel.of(session, policy());

  private Policy policy() {
    return session.plan().policy().orElseThrow();
  }

  private RiskModel risk() {
    return policy().risk().orElseThrow();
  }

  private Draft draft() {
    return model.draft();
  }

  private static StringProperty cell(Draft.Row row, String column) {
    return Objects.requireNonNull(row.cells().get(column), column);
  }

  private List<Problem> save() {
    return model.save();
  }

  @Test
  void everyPartOfThePolicyCanBeTyped() {
    List<String> paths = model.parts().stream().map(Part::path).toList();
    assertTrue(
        paths.containsAll(
            List.of("throttles", "promotion", "relaxationCosts", "risk", "rules", "collisions")),
        paths::toString);
    Part.Group risk =
        (Part.Group)
            model.parts().stream().filter(p -> p.path().equals("risk")).findFirst().orElseThrow();
    List<String> inside = risk.parts().stream().map(Part::path).toList();
    assertEquals(
        List.of("questions", "thresholds", "conditions", "history", "failureProbability").stream()
            .map(name -> "risk." + name)
            .sorted()
            .toList(),
        inside.stream()
            .filter(p -> !p.endsWith("version") && !p.endsWith("Limit"))
            .sorted()
            .toList());
  }

  @Test
  void aQuestionItsAnswerAndAThresholdAreOneUndoStep() {
    Draft.Block question = draft().blocks("risk.questions").getFirst();
    question.fields().text("weight").set("7");
    cell(question.fields().rows("answers").getFirst(), "value").set("3.5");
    Draft.Row threshold = draft().rows("risk.thresholds").getLast();
    cell(threshold, Part.VALUE).set("999");
    assertEquals(List.of(), save());
    RiskQuestion changed = risk().questions().getFirst();
    assertEquals(new BigDecimal("7"), changed.weight());
    assertEquals(new BigDecimal("3.5"), changed.answers().getFirst().value());
    assertEquals(new BigDecimal("999"), risk().thresholds().lastEntry().getValue());
    session.undo();
    assertEquals(Sample.plan(), session.plan());
  }

  @Test
  void whatIsWrongInsideAQuestionNamesItAndTheField() {
    draft().blocks("risk.questions").get(1).fields().text("weight").set("much");
    Problem only = save().getFirst();
    assertEquals("risk.questions", only.field());
    assertTrue(only.sentence().startsWith("No. 2, Weight: "), only.sentence());
    assertEquals(Sample.plan(), session.plan());
  }

  @Test
  void aModelThatMakesNoSenseIsRefusedWhole() {
    cell(draft().rows("risk.thresholds").getLast(), Part.VALUE).set("0");
    assertFalse(save().isEmpty(), "levels must rise");
    draft().rows("risk.thresholds").clear();
    cell(draft().rows("risk.failureProbability").getFirst(), Part.VALUE).set("1.5");
    assertTrue(save().getFirst().sentence().contains("1.5"), "a share of one");
    assertEquals(Sample.plan(), session.plan());
  }

  @Test
  void aLevelStandsThereOnce() {
    Draft.Row again = Draft.Row.empty();
    Draft.Row first = draft().rows("risk.failureProbability").getFirst();
    for (String column : List.of(Part.FOR, Part.VALUE)) {
      String typed = cell(first, column).get();
      again.cells().put(column, new SimpleStringProperty(typed));
    }
    draft().rows("risk.failureProbability").add(again);
    Problem only = save().getFirst();
    assertEquals("risk.failureProbability", only.field());
    assertTrue(only.sentence().contains("twice"), only.sentence());
  }

  @Test
  void aThrottleWithAScopeIsAdded() {
    var fields = new Draft();
    fields.text("name").set("Production at night");
    fields.text("atMost").set("2");
    fields.text("scope.stages").set("production");
    draft().blocks("throttles").add(new Draft.Block(fields, Optional.empty()));
    assertEquals(List.of(), save());
    Throttle added = policy().throttles().getLast();
    assertEquals(2, added.atMost());
    assertEquals(List.of(Stage.PRODUCTION), added.scope().stages());
    fields.text("scope.stages").set("");
    assertEquals(List.of(), RecordViewModel.of(session, policy()).save(), "unchanged");
    assertEquals(Scope.ALL.teams(), added.scope().teams());
  }

  @Test
  void stepsCostsAndRulesAreTyped() {
    Draft.Row step = Draft.Row.empty();
    Map.of("stage", "test", "sequential", "no", "requires", "test.load", "from", "high")
        .forEach((column, typed) -> step.cells().put(column, new SimpleStringProperty(typed)));
    draft().rows("promotion").addFirst(step);
    var setting = new Draft();
    setting.text(Part.FOR).set("no.such-rule");
    draft().blocks("rules").add(new Draft.Block(setting, Optional.empty()));
    assertTrue(save().getFirst().sentence().contains("no.such-rule"));
    setting.text(Part.FOR).set("window.dst");
    setting.text("weight").set("blocker");
    assertEquals(List.of(), save());
    assertEquals(Optional.of(RiskLevel.HIGH), policy().promotion().getFirst().from());
    assertTrue(policy().rules().containsKey("window.dst"));
  }

  @Test
  void aPlanWithoutAPolicyGetsOne() {
    var empty = MemorySession.of(new PlanBuilder("UTC").plan(), Sample.NOW);
    RecordViewModel fresh = RecordViewModel.fresh(empty, Kind.POLICY);
    fresh.draft().text("name").set("House rules");
    fresh.draft().text("version").set("1");
    assertEquals(List.of(), fresh.save());
    assertEquals(Optional.empty(), empty.plan().policy().orElseThrow().risk());
  }

  @Test
  void whatCanBeChosenIsOfferedWithItsMeaning() {
    var rules = new Part.Line(Part.FOR, "For", String.class, Vocabulary.of("rules"));
    assertTrue(model.choices(rules).contains("window.freeze"), "a rule");
    assertFalse(model.meaning(rules, "window.freeze").isEmpty(), "its title");
    var ages = new Part.Line(Part.FOR, "For", String.class, Vocabulary.of("maximumAges"));
    assertTrue(
        model.choices(ages).containsAll(List.of("backup.restore", "test.regression")),
        "kinds of evidence");
    var costs = new Part.Line(Part.FOR, "For", String.class, Vocabulary.of("relaxationCosts"));
    assertTrue(model.choices(costs).contains("hard-freeze"), "a constraint");
    assertEquals(Optional.empty(), Vocabulary.of("when.rule"), "a recurrence is no rule");
  }

  @Test
  void anUnknownWordIsRefusedWhereItStands() {
    cell(draft().rows("maximumAges").getFirst(), Part.FOR).set("test.regresion");
    assertRefused("maximumAges", "test.regresion");
  }

  @Test
  void anUnknownRuleIsRefusedWhereItStands() {
    draft().blocks("rules").getFirst().fields().text(Part.FOR).set("window.freese");
    assertRefused("rules", "window.freese");
  }

  @Test
  void anUnknownParameterNamesItsRule() {
    Draft.Row parameter = Draft.Row.empty();
    parameter.cells().put(Part.FOR, new SimpleStringProperty("max-notice"));
    parameter.cells().put(Part.VALUE, new SimpleStringProperty("3"));
    draft().blocks("rules").getFirst().fields().rows("parameters").add(parameter);
    assertRefused("rules", "max-notice");
  }

  @Test
  void anUnknownConstraintIsRefusedWhereItStands() {
    Draft.Row cost = Draft.Row.empty();
    cost.cells().put(Part.FOR, new SimpleStringProperty("hard-freez"));
    cost.cells().put(Part.VALUE, new SimpleStringProperty("3"));
    draft().rows("relaxationCosts").add(cost);
    assertRefused("relaxationCosts", "hard-freez");
  }

  private void assertRefused(String field, String word) {
    Problem first = save().getFirst();
    assertEquals(field, first.field());
    assertTrue(first.sentence().contains(word), first.sentence());
    assertEquals(Sample.plan(), session.plan());
  }
}
