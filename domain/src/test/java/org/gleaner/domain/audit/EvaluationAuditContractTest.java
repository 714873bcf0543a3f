package org.gleaner.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.PlanReader;
import org.gleaner.domain.dataset.PlanWriter;
import org.gleaner.domain.dataset.RunRecord;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluation and auditor, written apart, come to the same figures on whatever decisions. */
class EvaluationAuditContractTest {

  private static final int CASES = 150;

  /** Findings about figures; random decisions break about every rule on tonnes. */
  private static final Set<String> FIGURES =
      Set.of(
          "cost-mismatch",
          "wrong-capex",
          "wrong-added-capacity",
          "wrong-decision-period",
          "wrong-distance",
          "recovered-mismatch",
          "emission-mismatch",
          "limit-use-mismatch",
          "objective-mismatch",
          "bound-wrong-side",
          "gap-mismatch");

  @TempDir private Path folder;

  @Test
  void figuresAgreeOnRandomPlans() {
    int checked = 0;
    for (long seed = 0; seed < CASES; seed++) {
      PlanningCase planningCase = RandomNetwork.of(seed);
      CaseIndex index = CaseIndex.of(planningCase);
      NetworkPlan plan = HandPlan.plan(planningCase, RandomDecisions.of(index, seed));
      AuditReport report = PlanAudit.audit(index, plan);
      List<Finding> wrong =
          report.findings().stream().filter(f -> FIGURES.contains(f.code())).toList();
      assertThat(PlanAuditTest.describe(wrong)).as("seed " + seed).isEmpty();
      checked +=
          report.checks().stream()
              .filter(c -> Set.of("costs", "limit-uses", "recovered").contains(c.name()))
              .mapToInt(AuditCheck::count)
              .sum();
    }
    // At least 14 kinds of cost in each case: the accounts were reached in all of them.
    assertThat(checked).isGreaterThan(CASES * 14);
  }

  /** Activities decide what is NORM and what activity limits count: found twice, found equal. */
  @Test
  void activitiesOfMaterialsAgree() {
    int computed = 0;
    for (long seed = 0; seed < CASES; seed++) {
      CaseIndex index = CaseIndex.of(RandomNetwork.of(seed));
      NetworkPlan plan = HandPlan.plan(index.planningCase(), RandomDecisions.of(index, seed));
      ActivitySums sums = new ActivitySums(new Audited(index, plan));
      for (Material material : index.planningCase().materials()) {
        Radioactivity known = index.radioactivity(material.id());
        assertThat(sums.exemptionIndex(material.id()))
            .as("seed " + seed + " " + material.id())
            .isCloseTo(known.exemptionIndex(), withinPercentage(1e-7));
        assertThat(sums.megabecquerelPerTonne(material.id()) * 1e6)
            .as("seed " + seed + " " + material.id())
            .isCloseTo(known.limitedBqPerTonneWet(), withinPercentage(1e-7));
        computed += known.equals(Radioactivity.declared(material)) ? 0 : 1;
      }
    }
    // Most cakes and some mixes get their activity from recipes.
    assertThat(computed).isGreaterThan(CASES);
  }

  @Test
  void randomPlansReadBackEqual() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      PlanningCase planningCase = RandomNetwork.of(seed);
      CaseIndex index = CaseIndex.of(planningCase);
      NetworkPlan plan = HandPlan.plan(planningCase, RandomDecisions.of(index, seed));
      RunRecord run = new RunRecord(Instant.EPOCH, "", 0, List.of(), "", "", List.of());
      PlanWriter.write(folder, index, plan, PlanAudit.audit(index, plan), run);
      assertThat(PlanReader.read(folder).orThrow()).as("seed " + seed).isEqualTo(plan);
    }
  }
}
