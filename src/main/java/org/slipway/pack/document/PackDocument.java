package org.slipway.pack.document;

import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.json.Content;

/**
 * What a pack says, before it becomes files: what was decided on, on which facts, by whom.
 *
 * @param content the only thing approvers approve
 */
public record PackDocument(Content content, PackFacts facts, PackDecision decision) {

  /** The part of the plan that the pack carries: all that its pages name is in it. */
  public Plan plan() {
    return facts.own().extract().plan();
  }

  public Release release() {
    return plan().get(Release.class, content.release().id());
  }
}
