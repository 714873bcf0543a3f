package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.pickup.FlowReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.OrderRequest;
import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.session.PlannedPeriod;
import org.gleaner.shell.session.RouteOrders;
import org.gleaner.shell.session.SavedPlans;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.PickupView;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** From yearly flows to the orders of a week. */
@Component
final class OrderCommand {

  private final RouteOrders orders;
  private final SavedPlans plans;
  private final AnswerWriter answers;
  private final Output output;

  OrderCommand(RouteOrders orders, SavedPlans plans, AnswerWriter answers, Output output) {
    this.orders = orders;
    this.plans = plans;
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "orders"},
      description = "Turn yearly flows into the dated orders of a routing case",
      completionProvider = RoutingCompletions.CASES,
      help =
          """
          Flows are those of a network plan (--plan, and of which period), of a table (--flows), or
          of the case's own source/flows.csv. Points, their shares and how materials are handled
          stand in the case's folder source. Where it says that the prize of a material's orders is
          that of its metals, it is what they are worth to the plan (of --prizes, else of --plan).
          Without --out nothing is written.
          Examples:
            ./gleaner routes orders --case hanoi-week
            ./gleaner routes orders --case hanoi-week --plan plan --period 2028 --out week""")
  void orders(
      @Option(longName = "case", description = "folder or name of a routing case", required = true)
          String caseName,
      @Option(longName = "plan", description = "scenario of this session, or folder of a plan")
          @Nullable String plan,
      @Option(longName = "prizes", description = "plan whose metals are the prizes; else --plan")
          @Nullable String prizes,
      @Option(longName = "network", description = "case of a plan that is read from a folder")
          @Nullable String network,
      @Option(longName = "period", description = "of the plan, by its first year; else the first")
          @Nullable Integer period,
      @Option(longName = "flows", description = "table of yearly flows") @Nullable Path flows,
      @Option(longName = "horizon", description = "working days, as 6d; else those of the case")
          @Nullable String horizon,
      @Option(longName = "start", description = "date of the first day; else that of the case")
          @Nullable String start,
      @Option(
              longName = "working-days",
              description = "of a year, over which flows are spread",
              defaultValue = "312")
          Integer workingDays,
      @Option(longName = "out", description = "folder to write the case to") @Nullable Path out)
      throws IOException {
    if (plan != null && flows != null) {
      throw new UsageException("flows are those of --plan or of --flows, not of both");
    } else if (workingDays < 1 || workingDays > 366) {
      throw new UsageException("--working-days must be from 1 to 366");
    }
    if (out != null) {
      FileSet.requireWritable(out);
    }
    PlannedPeriod planned = planned(plan, network, period);
    OrderRequest request =
        new OrderRequest(
            Horizons.days(horizon),
            Horizons.date(start),
            workingDays,
            flows(caseName, planned, flows),
            prizes == null ? planned : prizes(caseName, planned(prizes, network, period)));
    RouteOrders.Made made = orders.make(caseName, request);
    FindingsView.note(made.findings(), output);
    answers.write(new PickupView(made.routing(), made.orders(), made.worths()).answer());
    if (out != null) {
      orders.write(caseName, made, out, null);
      output.note("written to " + out);
    }
  }

  private @Nullable PlannedPeriod planned(
      @Nullable String plan, @Nullable String network, @Nullable Integer period) {
    if (plan == null) {
      return null;
    }
    PlannedNetwork planned = plans.find(plan, network);
    return new PlannedPeriod(planned, Horizons.period(planned.planningCase(), period).index());
  }

  /** Whoever names a plan for its prizes means that some order has such a prize. */
  private @Nullable PlannedPeriod prizes(String caseName, @Nullable PlannedPeriod planned) {
    if (!orders.area(caseName).hasPrizesOfMetals()) {
      throw new UsageException(
          "no material of the case has its metals as a prize",
          "say so in source/handling.csv: metals in the column prize");
    }
    return planned;
  }

  private @Nullable List<YearlyFlow> flows(
      String caseName, @Nullable PlannedPeriod planned, @Nullable Path table) {
    if (planned != null) {
      return planned.flows(orders.area(caseName));
    } else if (table == null) {
      return null;
    }
    Findings findings = new Findings();
    List<YearlyFlow> read = FlowReader.read(table, findings);
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return read;
  }
}
