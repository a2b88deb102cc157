package org.slipway.pack.page;

import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;

/** A state told by shape and letter, so that it reads in black and white. */
enum Sign {
  GO(Form.CIRCLE, "G", "go.go"),
  CONDITIONAL(Form.DIAMOND, "C", "go.conditional"),
  NO_GO(Form.OCTAGON, "N", "go.no-go"),
  UNKNOWN_VERDICT(Form.SQUARE, "U", "go.unknown"),
  FINISHED(Form.RING, "–", "pack.finished"),
  PASS(Form.CIRCLE, "P", "result.pass"),
  FAIL(Form.OCTAGON, "F", "result.fail"),
  UNKNOWN(Form.SQUARE, "U", "result.unknown"),
  WAIVED(Form.DIAMOND, "W", "result.waived"),
  ADVISORY(Form.DIAMOND, "A", "pack.advisory-failed"),
  NOT_APPLICABLE(Form.RING, "–", "result.not-applicable"),
  APPROVES(Form.CIRCLE, "A", "decision.approve"),
  APPROVES_WITH_CONDITIONS(Form.DIAMOND, "C", "decision.approve-with-conditions"),
  REJECTS(Form.OCTAGON, "R", "decision.reject"),
  DEFERS(Form.SQUARE, "D", "decision.defer"),
  DONE(Form.CIRCLE, "D", "checklist-state.done"),
  OPEN(Form.SQUARE, "O", "checklist-state.open");

  /** Outline of a mark. */
  enum Form {
    CIRCLE,
    DIAMOND,
    OCTAGON,
    SQUARE,
    RING
  }

  private final Form form;
  private final String letter;
  private final String key;

  Sign(Form form, String letter, String key) {
    this.form = form;
    this.letter = letter;
    this.key = key;
  }

  Form form() {
    return form;
  }

  String letter() {
    return letter;
  }

  /** Message key of its name. */
  String key() {
    return key;
  }

  static Sign of(Go go) {
    return switch (go) {
      case GO -> GO;
      case CONDITIONAL -> CONDITIONAL;
      case NO_GO -> NO_GO;
      case UNKNOWN -> UNKNOWN_VERDICT;
    };
  }

  static Sign of(Finding finding) {
    if (finding.waivedBy().isPresent()) {
      return WAIVED;
    }
    return switch (finding.result()) {
      case PASS -> PASS;
      case FAIL -> finding.weight() == Weight.ADVISORY ? ADVISORY : FAIL;
      case UNKNOWN -> UNKNOWN;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  static Sign of(Decision decision) {
    return switch (decision) {
      case APPROVE -> APPROVES;
      case APPROVE_WITH_CONDITIONS -> APPROVES_WITH_CONDITIONS;
      case REJECT -> REJECTS;
      case DEFER -> DEFERS;
    };
  }

  static Sign of(ChecklistState state) {
    return switch (state) {
      case OPEN -> OPEN;
      case DONE -> DONE;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  static Sign of(Outcome outcome) {
    return switch (outcome) {
      case PASS -> PASS;
      case FAIL -> FAIL;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
