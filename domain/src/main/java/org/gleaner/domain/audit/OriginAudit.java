package org.gleaner.domain.audit;

import org.gleaner.domain.planning.CaseHash;

/**
 * Whether the plan was made for this case as it is now. If not, that is worth knowing and no
 * mistake: all else is judged by the case as it is. A plan without a hash says nothing of it.
 */
final class OriginAudit {

  private final Audited audited;

  OriginAudit(Audited audited) {
    this.audited = audited;
  }

  void run() {
    String made = audited.plan().report().caseHash();
    if (!made.isEmpty()) {
      audited
          .log()
          .prefer(
              made.equals(CaseHash.of(audited.planningCase())),
              "origin",
              "case-changed",
              "/case_hash",
              made,
              "the plan was made for another state of the case or of its scenario, or by a version of"
                  + " Gleaner that tells cases apart otherwise; it is judged by the case as it is"
                  + " now");
    }
  }
}
