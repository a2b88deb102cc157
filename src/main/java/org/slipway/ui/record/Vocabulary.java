package org.slipway.ui.record;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.readiness.EvidenceKinds;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;

/** Words that fields of plain text take from a list, each with what it means. */
enum Vocabulary {
  RULES("entry.no-such-rule"),
  PARAMETERS("entry.no-such-parameter"),
  CONSTRAINTS("entry.no-such-constraint"),
  EVIDENCE("entry.no-such-evidence"),
  /** Offered, but a kind may be new: it is named here first. */
  PROOFS(""),
  ROLES(""),
  PLATFORMS(""),
  REGIONS(""),
  TENANTS(""),
  LOCKS(""),
  ROSTERS(""),
  TRAINS(""),
  CATEGORIES("");

  private final String refusal;

  /**
   * @param refusal key of what is said of another word; empty: any word may stand there
   */
  Vocabulary(String refusal) {
    this.refusal = refusal;
  }

  /** The words of a field, or of what the values of a field are for; empty where it has none. */
  static Optional<Vocabulary> of(String path) {
    return switch (path) {
      case "rule", "rules" -> Optional.of(RULES);
      case "parameters" -> Optional.of(PARAMETERS);
      case "relaxationCosts" -> Optional.of(CONSTRAINTS);
      case "maximumAges", "requires" -> Optional.of(EVIDENCE);
      case "evidenceKind" -> Optional.of(PROOFS);
      case "role", "roles" -> Optional.of(ROLES);
      case "platform" -> Optional.of(PLATFORMS);
      case "regions", "scope.regions" -> Optional.of(REGIONS);
      case "tenants", "scope.tenants" -> Optional.of(TENANTS);
      case "locks" -> Optional.of(LOCKS);
      case "roster" -> Optional.of(ROSTERS);
      case "train" -> Optional.of(TRAINS);
      case "category" -> Optional.of(CATEGORIES);
      default -> Optional.empty();
    };
  }

  /** What can be chosen, and what each means; that may be empty. */
  SortedMap<String, String> words(Session session) {
    Texts texts = session.texts();
    Plan plan = session.plan();
    return switch (this) {
      case RULES ->
          told(
              Rules.ALL.stream().map(Rule::id),
              id -> org.slipway.ui.control.Rules.title(texts, id));
      case PARAMETERS -> told(parameters(), name -> rulesWith(texts, name));
      case CONSTRAINTS ->
          told(Stream.of(ConstraintKind.values()).map(ConstraintKind::token), _ -> "");
      case EVIDENCE, PROOFS -> told(EvidenceKinds.known(plan).stream(), _ -> "");
      case ROLES -> told(roles(plan), _ -> "");
      case PLATFORMS ->
          told(
              plan.all(Environment.class).values().stream()
                  .map(Environment::platform)
                  .flatMap(Optional::stream),
              _ -> "");
      case REGIONS, TENANTS, LOCKS, ROSTERS, TRAINS, CATEGORIES -> told(said(plan), _ -> "");
    };
  }

  /** What records of the plan say already. */
  private Stream<String> said(Plan plan) {
    return switch (this) {
      case REGIONS ->
          Stream.concat(
              plan.environments().values().stream().flatMap(e -> e.region().stream()),
              plan.components().values().stream().flatMap(c -> c.regions().stream()));
      case TENANTS -> plan.deployments().values().stream().flatMap(d -> d.tenants().stream());
      case LOCKS -> plan.deployments().values().stream().flatMap(d -> d.locks().stream());
      case ROSTERS ->
          Stream.of(
                  plan.all(RosterEntry.class).values().stream().map(RosterEntry::roster),
                  plan.all(RosterRotation.class).values().stream().map(RosterRotation::roster),
                  plan.environments().values().stream().flatMap(e -> e.roster().stream()))
              .flatMap(Function.identity());
      case TRAINS -> plan.all(ReleaseTrain.class).values().stream().map(ReleaseTrain::name);
      case CATEGORIES ->
          plan.all(BusinessEvent.class).values().stream().map(BusinessEvent::category);
      case RULES, PARAMETERS, CONSTRAINTS, EVIDENCE, PROOFS, ROLES, PLATFORMS -> Stream.empty();
    };
  }

  private static SortedMap<String, String> told(
      Stream<String> words, Function<String, String> meaning) {
    var told = new TreeMap<String, String>();
    words.forEach(word -> told.put(word, meaning.apply(word)));
    return told;
  }

  private static Stream<String> parameters() {
    return Rules.ALL.stream().flatMap(rule -> rule.defaults().keySet().stream());
  }

  private static String rulesWith(Texts texts, String parameter) {
    return Rules.ALL.stream()
        .filter(rule -> rule.defaults().containsKey(parameter))
        .map(rule -> org.slipway.ui.control.Rules.title(texts, rule.id()))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> roles(Plan plan) {
    return Stream.concat(
        plan.people().values().stream().flatMap(person -> person.roles().stream()),
        plan.policy().stream()
            .map(Policy::approvals)
            .flatMap(List::stream)
            .map(need -> need.role()));
  }

  /** What stands in the plan already, perhaps from a newer version: nobody has to take it out. */
  private Stream<String> held(Plan plan) {
    Stream<Policy> policy = plan.policy().stream();
    return switch (this) {
      case RULES ->
          Stream.concat(
              policy.flatMap(p -> p.rules().keySet().stream()),
              plan.all(ExceptionGrant.class).values().stream().map(ExceptionGrant::rule));
      case PARAMETERS ->
          policy.flatMap(
              p -> p.rules().values().stream().flatMap(s -> s.parameters().keySet().stream()));
      case CONSTRAINTS -> policy.flatMap(p -> p.relaxationCosts().keySet().stream());
      case EVIDENCE,
          PROOFS,
          ROLES,
          PLATFORMS,
          REGIONS,
          TENANTS,
          LOCKS,
          ROSTERS,
          TRAINS,
          CATEGORIES ->
          Stream.empty();
    };
  }

  /** Why a word cannot stand there, in a sentence; empty where it can. */
  Optional<String> problem(Session session, String word) {
    return refusal.isEmpty()
            || words(session).containsKey(word)
            || held(session.plan()).anyMatch(word::equals)
        ? Optional.empty()
        : Optional.of(session.texts().get(refusal, word));
  }
}
