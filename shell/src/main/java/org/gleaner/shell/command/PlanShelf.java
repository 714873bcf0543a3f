package org.gleaner.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.dataset.routing.plan.RoutePlanFiles;
import org.gleaner.domain.dataset.routing.plan.RoutePlanReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.CaseReference;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.LastRoutes;
import org.gleaner.shell.session.RoutingLibrary;
import org.gleaner.shell.view.FindingsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds plans of routes and the cases that they were made of. */
@Component
final class PlanShelf {

  private final RoutingLibrary library;
  private final LastRoutes last;
  private final Output output;

  PlanShelf(RoutingLibrary library, LastRoutes last, Output output) {
    this.library = library;
    this.last = last;
    this.output = output;
  }

  /**
   * A plan with its case.
   *
   * @param name what the user calls the case
   */
  record Found(RoutePlan plan, RoutingCase routing, String name) {}

  /**
   * A plan.
   *
   * @param folder null for the last one of this session
   */
  RoutePlan plan(@Nullable Path folder) {
    if (folder != null) {
      return RoutePlanReader.read(folder).orThrow();
    }
    return last.plan()
        .orElseThrow(
            () ->
                new UsageException(
                    "no routes were planned in this session",
                    "name the folder of a plan with --plan, or make one: routes plan"));
  }

  /**
   * A plan and its case; tells of a case whose files are not those that the plan was made of.
   *
   * @param folder of the plan; null for the last one of this session
   * @param stated the case; null for the one that the plan names
   */
  Found find(@Nullable Path folder, @Nullable Path stated) {
    if (stated != null) {
      // The case first: who named it wants to hear of its mistakes.
      RoutingCase routing = library.read(stated.toString()).orThrow();
      return checked(new Found(plan(folder), routing, stated.toString()));
    }
    RoutePlan plan = plan(folder);
    String name = nameOf(plan);
    return checked(new Found(plan, library.read(name).orThrow(), name));
  }

  /** A plan and the case that it names; empty if that is not at hand, and it is said why. */
  Optional<Found> withItsCase(RoutePlan plan) {
    try {
      String name = nameOf(plan);
      RoutingCaseReading reading = library.read(name);
      if (reading.routingCase().isEmpty()) {
        sayNotChecked("its case has errors: " + name, "routes check --case lists them");
      }
      return reading.routingCase().map(routing -> checked(new Found(plan, routing, name)));
    } catch (UsageException e) {
      sayNotChecked(String.valueOf(e.getMessage()), e.advice());
      return Optional.empty();
    }
  }

  private void sayNotChecked(String why, @Nullable String advice) {
    Finding finding =
        Finding.warning(
            "not-checked",
            SourceLocation.ofFile(RoutePlanFiles.ROUTES),
            null,
            "not checked: " + why);
    FindingsView.note(List.of(finding.withHint(advice)), output);
  }

  private String nameOf(RoutePlan plan) {
    CaseReference origin = plan.origin();
    if (origin == null) {
      throw new UsageException(
          "the plan does not say where its case " + plan.caseName() + " is", "name it with --case");
    }
    Path path = origin.path();
    if (path != null && !Files.exists(path)) {
      throw new UsageException(
          "the case of the plan is not where it was: " + path, "name it with --case");
    }
    return path == null ? plan.caseName() : path.toString();
  }

  private Found checked(Found found) {
    CaseReference origin = found.plan().origin();
    boolean hasChanged =
        origin != null
            && library
                .reference(found.name())
                .map(now -> !now.hash().equals(origin.hash()))
                .orElse(false);
    if (hasChanged) {
      FindingsView.note(
          List.of(
              Finding.warning(
                      "case-changed",
                      SourceLocation.ofFile(found.name()),
                      null,
                      "is not what the plan was made of: files have changed since, or it is another"
                          + " case")
                  .withHint("What follows holds for the case as it is now: plan it again.")),
          output);
    }
    return found;
  }
}
