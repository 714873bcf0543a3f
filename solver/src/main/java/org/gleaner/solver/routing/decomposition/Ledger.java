package org.gleaner.solver.routing.decomposition;

import org.gleaner.solver.routing.search.SearchListener;

/**
 * What the plan costs and lacks while its parts are searched, several at a time: a better plan of a
 * part is told as a better plan of the whole, once nothing is missing.
 */
final class Ledger {

  private final SearchListener listener;
  private final Budget budget;
  private long cost;
  private int missing;
  private long told = Long.MAX_VALUE;
  private long toldAt;
  private boolean isOpen;

  Ledger(SearchListener listener, Budget budget) {
    this.listener = listener;
    this.budget = budget;
  }

  /** Once there is a plan: before, there is nothing to tell. */
  synchronized void open(long planCost, int planMissing) {
    cost = planCost;
    missing = planMissing;
    isOpen = true;
    tell(0);
  }

  /** For the search of a part that costs so much and lacks nothing. */
  Account account(long before) {
    return new Account(before);
  }

  private void tell(long iteration) {
    if (isOpen && missing == 0 && cost < told) {
      told = cost;
      toldAt = Math.max(toldAt, budget.iterations() + iteration);
      listener.onBetterPlan(told, toldAt);
    }
  }

  /** Of one part. */
  final class Account implements SearchListener {

    private long mine;

    private Account(long before) {
      mine = before;
    }

    @Override
    public void onBetterPlan(long better, long iteration) {
      settle(better, 0, iteration);
    }

    /**
     * @param found required clients that were missing before
     */
    void settle(long now, int found, long iteration) {
      synchronized (Ledger.this) {
        if (now < mine || found > 0) {
          cost += now - mine;
          missing -= found;
          mine = now;
          tell(iteration);
        }
      }
    }
  }
}
