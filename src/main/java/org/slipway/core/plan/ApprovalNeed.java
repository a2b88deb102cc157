package org.slipway.core.plan;

import java.util.List;

/**
 * Who must approve what: so many people of one role, for these change types going to these stages.
 *
 * @param count at least 1
 * @param changeTypes empty: all; sorted
 * @param stages empty: all; sorted
 */
public record ApprovalNeed(
    String role, int count, List<ChangeType> changeTypes, List<Stage> stages) {

  public ApprovalNeed {
    if (count < 1) {
      throw new IllegalArgumentException("an approval need asks for at least one person");
    }
    changeTypes = changeTypes.stream().sorted().distinct().toList();
    stages = stages.stream().sorted().distinct().toList();
  }
}
