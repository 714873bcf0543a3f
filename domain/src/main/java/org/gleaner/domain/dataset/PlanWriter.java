package org.gleaner.domain.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.plan.PlanFiles;
import org.gleaner.domain.dataset.plan.PlanTree;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;

/**
 * Writes plans. Equal plans give equal bytes; what differs from run to run goes to {@code
 * run.json}.
 */
public final class PlanWriter {
  public static final String PLAN_FILE = "plan.json";
  public static final String RUN_FILE = "run.json";

  private PlanWriter() {}

  /**
   * Writes {@code plan.json}, the tables, {@code plan.geojson} and {@code run.json} as one set: all
   * are complete before the first changes, {@code plan.json} changes last, and {@link PlanReader}
   * never sees old and new ones together.
   *
   * @throws IOException if the folder cannot be written; what was there is then still there
   */
  public static void write(
      Path folder, CaseIndex index, NetworkPlan plan, AuditReport audit, RunRecord run)
      throws IOException {
    Map<String, Object> tree = PlanTree.of(index.planningCase(), plan, audit);
    Map<String, String> texts = new LinkedHashMap<>(PlanFiles.of(index, plan, tree));
    texts.put(RUN_FILE, JsonText.of(run.tree()));
    texts.put(PLAN_FILE, JsonText.of(tree));
    FileSet.replace(folder, texts);
  }

  /** What a command prints as JSON: the keys of {@code plan.json} and {@code seconds}. */
  public static String json(
      PlanningCase planningCase, NetworkPlan plan, AuditReport audit, double seconds) {
    return withSeconds(PlanTree.of(planningCase, plan, audit), seconds);
  }

  /** The same for a solve that ended without a plan. */
  public static String jsonWithoutPlan(
      PlanningCase planningCase, String scenario, SolveReport report, double seconds) {
    return withSeconds(PlanTree.withoutPlan(planningCase, scenario, report), seconds);
  }

  private static String withSeconds(Map<String, Object> tree, double seconds) {
    tree.put("seconds", seconds);
    return JsonText.of(tree);
  }
}
