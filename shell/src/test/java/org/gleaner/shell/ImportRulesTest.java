package org.gleaner.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gleaner.shell.output.Output;

@AnalyzeClasses(packages = "org.gleaner.shell", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

  @ArchTest
  static final ArchRule knowsNoEngineOfTheSolver =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "org.optaplanner..", "com.graphhopper..");

  @ArchTest
  static final ArchRule writesThroughOutputOnly =
      noClasses()
          .that(DescribedPredicate.not(JavaClass.Predicates.type(Output.class)))
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule commandsDoNotKnowHowTheyAreRun =
      noClasses()
          .that()
          .resideInAPackage("org.gleaner.shell.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gleaner.shell.interactive..", "org.springframework.boot..")
          .allowEmptyShould(true);
}
