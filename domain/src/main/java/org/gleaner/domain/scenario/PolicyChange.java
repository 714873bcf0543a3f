package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;

/** A policy more or less. */
public sealed interface PolicyChange extends Change {

  String id();

  /** The case without the policy. */
  record Removed(String id) implements PolicyChange {

    @Override
    public String path() {
      return "policy/" + id + "/removed";
    }

    @Override
    public String value() {
      return "always";
    }

    @Override
    public String describe() {
      return "policy " + id + " is removed";
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      return new ChangeChecks(where)
          .known(id, CaseNames.policies(planningCase), "policy")
          .findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      List<Policy> policies =
          planningCase.policies().stream().filter(p -> !p.id().equals(id)).toList();
      return planningCase.toBuilder().policies(policies).build();
    }
  }

  /** What a new policy is, and what its number means. */
  enum Kind {
    /** Capex over the horizon, or the periods named. */
    BUDGET,
    /** Least share of what arises of a material. */
    COLLECTION_MANDATE,
    /** Least share of an element in all that arises. */
    RECOVERY_MANDATE,
    /** Least share of what is sold of a material that stays at home; 1 bans its export. */
    DOMESTIC_SHARE,
    /** Amount per tonne that a process puts through. */
    SUBSIDY,
    /** Share of the capex of a process. */
    CAPEX_GRANT;

    /** As paths write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    boolean isShare() {
      return this != BUDGET && this != SUBSIDY;
    }
  }

  /**
   * The case with one policy more.
   *
   * @param subject material, element or process; empty for a budget
   */
  record Added(String id, Kind kind, String subject, double number, Span span)
      implements PolicyChange {

    @Override
    public String path() {
      return "policy/" + id + "/" + kind.word() + (subject.isEmpty() ? "" : "/" + subject);
    }

    @Override
    public String value() {
      return "=" + Edit.plain(number) + span.text();
    }

    @Override
    public String describe() {
      String about = subject.isEmpty() ? "" : " for " + subject;
      return "new "
          + kind.word()
          + " "
          + id
          + about
          + " of "
          + Edit.plain(number)
          + span.describe();
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      double most = kind.isShare() ? 1 : Double.POSITIVE_INFINITY;
      ChangeChecks checks =
          new ChangeChecks(where)
              .that(
                  !CaseNames.policies(planningCase).contains(id),
                  "duplicate-id",
                  id,
                  "the case has a policy of this name")
              .that(id.matches("[a-z0-9][a-z0-9._-]*"), "wrong-format", id, "must be a slug")
              .span(span, planningCase)
              .set(new Edit(Edit.Operation.SET, number), 0, most);
      return switch (kind) {
        case BUDGET -> checks.findings();
        case COLLECTION_MANDATE, DOMESTIC_SHARE ->
            checks
                .known(subject, CaseNames.materialsAndFamilies(planningCase), "material")
                .findings();
        case RECOVERY_MANDATE ->
            checks.known(subject, CaseNames.elements(planningCase), "element").findings();
        case SUBSIDY, CAPEX_GRANT ->
            checks.known(subject, CaseNames.processes(planningCase), "process").findings();
      };
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      List<Policy> policies = new ArrayList<>(planningCase.policies());
      List<Integer> periods = span.isAlways() ? List.of() : span.periods(planningCase.horizon());
      policies.add(policy(periods));
      return planningCase.toBuilder().policies(policies).build();
    }

    private Policy policy(List<Integer> periods) {
      List<String> names = List.of(subject);
      return switch (kind) {
        case BUDGET -> new Policy.Budget(id, number, Policy.Budget.Covers.CAPEX, true, periods);
        case COLLECTION_MANDATE ->
            new Policy.CollectionMandate(id, names, null, number, 0, periods);
        case RECOVERY_MANDATE -> new Policy.RecoveryMandate(id, subject, number, 0, periods);
        case DOMESTIC_SHARE -> new Policy.DomesticShare(id, names, number, periods);
        case SUBSIDY ->
            new Policy.Subsidy(id, Policy.Subsidy.Subject.PROCESSED, names, number, periods);
        case CAPEX_GRANT -> new Policy.CapexGrant(id, names, number, periods);
      };
    }
  }
}
