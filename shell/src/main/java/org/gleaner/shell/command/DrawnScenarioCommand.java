package org.gleaner.shell.command;

import java.io.IOException;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.DrawnArisings;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.ScenarioShelf;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.session.SupplySizings;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** A draw of what arises, to plan with. */
@Component
final class DrawnScenarioCommand {

  private final Session session;
  private final SupplySizings sizings;
  private final Output output;

  DrawnScenarioCommand(Session session, SupplySizings sizings, Output output) {
    this.session = session;
    this.sizings = sizings;
    this.output = output;
  }

  @Command(
      name = {"scenario", "draw"},
      description = "Make a scenario of one draw of what arises, and go on with it",
      help =
          """
          Sizes the case by that draw of all uncertain inputs, as 'supply size --draw' does, and
          sets the arisings to it: the draw can be planned, compared and saved.
          Examples:
            gleaner> scenario draw lucky --draw 17
            gleaner> network plan --scenario lucky""")
  void draw(
      @Argument(index = 0, description = "its name") String newScenario,
      @Option(longName = "draw", description = "which draw, from 0", required = true) Long draw,
      @Option(longName = "draws", description = "of how many; for lhs only") @Nullable Long draws,
      @Option(longName = "seed", description = "of the draws", defaultValue = "1") Long seed,
      @Option(longName = "sampler", description = "where draws come from", defaultValue = "sobol")
          DrawSettings.Kind sampler,
      @Option(longName = "case", description = "case to open first") @Nullable String caseName,
      @Option(longName = "save", description = "write its file") boolean save)
      throws IOException {
    session.openIfNamed(caseName);
    DrawChoice wanted = DrawChoice.of(draws, seed, sampler, PotentialLevel.THEORETICAL, draw, 1);
    PlanningCase base = session.current().base();
    DrawnArisings drawn =
        new DrawnArisings(base, sizings.draws(base, wanted.settings()).built(draw).arisings());
    ScenarioShelf shelf = session.scenarios();
    String description = "draw " + draw + " of what arises, " + sampler.id() + ", seed " + seed;
    shelf.create(newScenario, description, drawn.changes());
    noteUnknown(drawn);
    output.note(newScenario + ": " + description);
    if (save) {
      output.note("written to " + shelf.save(newScenario));
    }
  }

  private void noteUnknown(DrawnArisings drawn) {
    int unknown = drawn.unknown().size();
    if (unknown > 0) {
      output.note(
          "warning: left out is what arises where the case has no arisings: "
              + unknown
              + " of site and material; 'supply size --write-arisings' gives it these");
    }
  }
}
