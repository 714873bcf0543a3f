package org.gleaner.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gleaner.domain", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

  @ArchTest
  static final ArchRule dependsOnTheJdkAloneOutsideDataset =
      classes()
          .that()
          .resideOutsideOfPackage("org.gleaner.domain.dataset..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.gleaner.domain..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule knowsNoSpringAndNoSolver =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "com.google.ortools..",
              "org.optaplanner..",
              "org.gleaner.solver..",
              "org.gleaner.shell..");

  @ArchTest
  static final ArchRule nothingButTheReadersAndWritersKnowsDataset =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gleaner.domain.dataset..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gleaner.domain.dataset..");

  @ArchTest
  static final ArchRule onlyOnePackageUsesTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gleaner.domain.dataset.osrm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("org.gleaner.domain.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest static final ArchRule printsNothing = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule logsNothing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..");
}
