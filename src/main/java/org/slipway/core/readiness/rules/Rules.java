package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.readiness.Rule;

/** The registry of rules. Their order here is that of findings everywhere. */
public final class Rules {

  /** Every rule there is. */
  public static final List<Rule> ALL =
      List.of(
          new WindowFreeze(),
          new WindowOutsideMaintenance(),
          new WindowRunway(),
          new WindowOverdue(),
          new WindowDst(),
          new WindowCollision(),
          new ReservationOverbooked(),
          new WindowNoOnCall(),
          new DutySinglePerson(),
          new WindowHighRisk(),
          new RiskAssessed(),
          new ChangeUnlinked(),
          new ScopeAfterFreeze(),
          new TrainMissed(),
          new WaveSoak(),
          new AuditLeadTime(),
          new MilestoneMissed(),
          new VendorDue(),
          new VendorNotice(),
          new VendorContract(),
          new VendorServiceLevel(),
          new ApprovalMissing(),
          new ApprovalSeparationOfDuties(),
          new ChecklistOpen(),
          new EvidenceStale(),
          new RollbackNoPlan(),
          new RollbackPointOfNoReturn(),
          new CompatRange(),
          new CompatRollbackSet(),
          new CompatUndeclared(),
          new CompatLibrary(),
          new SchemaOrdered(),
          new HoldStanding(),
          new WindowNone(),
          new PromotionPath(),
          new PromotionOrder(),
          new EnvironmentDedicated(),
          new EnvironmentShared(),
          new GraphCoreUpgrade(),
          new GraphOrder(),
          new GraphLink(),
          new GraphCycle());

  private Rules() {}

  /** The rule with this id, where this version of the program has it. */
  public static Optional<Rule> byId(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
