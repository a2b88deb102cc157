package org.slipway.text;

import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.readiness.AfterReview;

/** What after-reviews are called, in a language. */
public record AfterReviewWords(Texts texts) implements AfterReview.Words {

  @Override
  public String title(ExceptionGrant exception, Deployment deployment, int cost) {
    return texts.get(
        "after-review.title", exception.key(), deployment.key(), cost, exception.reason());
  }

  @Override
  public String group() {
    return texts.get("after-review.group");
  }
}
