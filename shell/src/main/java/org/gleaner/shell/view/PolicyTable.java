package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;

/** The policies of a case, each said in one line. */
public final class PolicyTable {

  private static final double PERCENT = 100;

  private final PlanningCase planningCase;
  private final NumberText numbers = new NumberText(Locale.ENGLISH);

  public PolicyTable(PlanningCase planningCase) {
    this.planningCase = planningCase;
  }

  public TableView policies() {
    TableView.Builder table =
        TableView.of(
            "policies",
            Column.text("policy"),
            Column.text("type"),
            Column.text("says"),
            Column.text("periods"));
    for (Policy policy : planningCase.policies()) {
      table.row(policy.id(), type(policy), says(policy), periods(policy));
    }
    return table.build();
  }

  private static String type(Policy policy) {
    return policy
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private String says(Policy policy) {
    String money = " " + planningCase.settings().currency();
    if (policy instanceof Policy.Budget b) {
      return CaseTables.word(b.covers())
          + " at most "
          + number(b.amount())
          + money
          + (b.total() ? " in total" : " in each period");
    } else if (policy instanceof Policy.CollectionMandate c) {
      return "collect at least "
          + floor(c.minShare(), c.minTonnesPerYear())
          + " of "
          + all(c.materials())
          + (c.region() == null ? "" : " in " + c.region());
    } else if (policy instanceof Policy.RecoveryMandate r) {
      return "recover at least " + floor(r.minShare(), r.minTonnesPerYear()) + " of " + r.element();
    } else if (policy instanceof Policy.ExportBan e) {
      return "no export of " + all(e.materials());
    } else if (policy instanceof Policy.DomesticShare d) {
      return "sell at least " + percent(d.minShare()) + " of " + all(d.materials()) + " at home";
    } else if (policy instanceof Policy.Subsidy s) {
      return number(s.amountPerTonne())
          + money
          + "/t "
          + CaseTables.word(s.subject())
          + ": "
          + all(s.names());
    } else if (policy instanceof Policy.CapexGrant g) {
      return percent(g.share()) + " of the capex of " + all(g.processes());
    }
    throw new IllegalStateException("unknown policy " + policy);
  }

  private static List<Integer> indices(Policy policy) {
    if (policy instanceof Policy.Budget b) {
      return b.periods();
    } else if (policy instanceof Policy.CollectionMandate c) {
      return c.periods();
    } else if (policy instanceof Policy.RecoveryMandate r) {
      return r.periods();
    } else if (policy instanceof Policy.ExportBan e) {
      return e.periods();
    } else if (policy instanceof Policy.DomesticShare d) {
      return d.periods();
    } else if (policy instanceof Policy.Subsidy s) {
      return s.periods();
    }
    return ((Policy.CapexGrant) policy).periods();
  }

  private String periods(Policy policy) {
    List<Integer> indices = indices(policy);
    return indices.isEmpty() || indices.size() == planningCase.horizon().size()
        ? "all"
        : indices.stream()
            .map(i -> planningCase.horizon().period(i).id())
            .collect(Collectors.joining(" "));
  }

  private String floor(double share, double tonnes) {
    List<String> parts = new ArrayList<>();
    if (share > 0 || tonnes <= 0) {
      parts.add(percent(share));
    }
    if (tonnes > 0) {
      parts.add(number(tonnes) + " t/a");
    }
    return String.join(" and ", parts);
  }

  private static String all(List<String> names) {
    return names.isEmpty() ? "everything" : String.join(", ", names);
  }

  private String percent(double share) {
    return numbers.of(share * PERCENT, share * PERCENT == Math.rint(share * PERCENT) ? 0 : 1)
        + " %";
  }

  private String number(double value) {
    return numbers.of(value, value == Math.rint(value) ? 0 : 2);
  }
}
