package org.slipway.core.calendar;

import java.util.Optional;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.VendorDelivery;

/** Which dates of trains and vendors an {@link Audience} is shown. */
public record DateSight(Plan plan, Audience audience) {

  public boolean shows(ReleaseTrain train) {
    return switch (audience) {
      case Audience.Circle _ -> true;
      case Audience.OfTeam(Id<Team> team) -> train.teams().contains(team);
      case Audience.OfRegion _ -> false;
      case Audience.OfTrain(String name) -> train.name().equals(name);
    };
  }

  /** Of a train that is shown: as its milestones of the same kind. */
  public boolean shows(CutOff cutOff) {
    return switch (audience) {
      case Audience.Circle.EVERYONE -> true;
      case Audience.Circle.OPERATIONS, Audience.Circle.BUSINESS -> false;
      case Audience.OfTeam _, Audience.OfTrain _ -> true;
      case Audience.OfRegion _ -> false;
      case Audience.Circle.BOARD -> cutOff.kind() == MilestoneKind.SIGN_OFF;
    };
  }

  /** To those who wait for it. */
  public boolean shows(VendorDelivery delivery) {
    return switch (audience) {
      case Audience.Circle.EVERYONE, Audience.Circle.BOARD -> true;
      case Audience.Circle.OPERATIONS, Audience.Circle.BUSINESS -> false;
      case Audience.OfRegion _ -> false;
      case Audience.OfTeam(Id<Team> team) ->
          delivery.releases().stream().anyMatch(id -> release(id).team().equals(Optional.of(team)));
      case Audience.OfTrain(String train) ->
          delivery.releases().stream()
              .anyMatch(id -> release(id).train().equals(Optional.of(train)));
    };
  }

  private Release release(Id<Release> id) {
    return plan.get(Release.class, id);
  }
}
