package org.gleaner.solver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gleaner.solver", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

  @ArchTest
  static final ArchRule onlyMilpAndTheComparisonRouterKnowOrTools =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gleaner.solver.milp..", "org.gleaner.solver.routing.ortools..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.ortools..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyMilpKnowsTheNativeLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gleaner.solver.milp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.jna..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyOnePackageKnowsOptaPlanner =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gleaner.solver.routing.optaplanner..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.optaplanner..");

  @ArchTest
  static final ArchRule onlyOnePackageKnowsGraphHopper =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gleaner.solver.roads..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.graphhopper..", "com.carrotsearch..");

  /** What is held to the evaluator by tests must not be computed by it. */
  @ArchTest
  static final ArchRule enginesShareNoCodeWithTheEvaluatorThatChecksThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gleaner.solver.routing.optaplanner..", "org.gleaner.solver.routing.search..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*[.](CostEvaluator|RouteSchedule|RouteCost)");

  @ArchTest
  static final ArchRule knowsNoSpringAndNoShell =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.gleaner.shell..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule leavesFilesAndFormatsToTheDomain =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "de.siegmar..", "org.dhatim..", "com.networknt..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("org.gleaner.solver.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule printsNothing =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

  @ArchTest
  static final ArchRule logsNothing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
          .allowEmptyShould(true);
}
