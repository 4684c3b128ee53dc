package fi.nelikentta.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The rings, the banned imports and the house rules that a machine can see. */
@AnalyzeClasses(packages = "fi.nelikentta", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> HIDDEN =
      List.of("fi.nelikentta.internal", "org.kie", "org.drools", "com.fasterxml", "org.snakeyaml");

  @ArchTest
  static final ArchRule onlyTheDroolsModuleKnowsDrools =
      noClasses()
          .that()
          .resideOutsideOfPackages("fi.nelikentta.drools..", "fi.nelikentta.internal.parser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..")
          .because("embedders of the small engine must not need Drools, but for its DRL parser");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsDatabaseDrivers =
      noClasses()
          .that()
          .resideOutsideOfPackage("fi.nelikentta.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.postgresql..", "org.duckdb..")
          .because("embedders must not carry drivers; java.sql reaches every database");

  @ArchTest
  static final ArchRule coreKnowsNobodyOutside =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fi.nelikentta",
              "fi.nelikentta.situation..",
              "fi.nelikentta.rule..",
              "fi.nelikentta.pack..",
              "fi.nelikentta.explain..",
              "fi.nelikentta.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fi.nelikentta.drools..",
              "fi.nelikentta.authoring..",
              "fi.nelikentta.batch..",
              "fi.nelikentta.report..",
              "fi.nelikentta.cli..",
              "fi.nelikentta.fixtures..")
          .because("arrows point inward");

  @ArchTest
  static final ArchRule siblingsKnowOnlyCore =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fi.nelikentta.drools..", "fi.nelikentta.authoring..", "fi.nelikentta.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fi.nelikentta.cli..", "fi.nelikentta.fixtures..")
          .because("no module knows a sibling that is not named beside it");

  @ArchTest
  static final ArchRule authorsAndRegistriesKnowNothingOfOneAnother =
      slices()
          .matching("fi.nelikentta.(authoring|batch|drools)..")
          .should()
          .notDependOnEachOther()
          .because("no module knows a sibling that is not named beside it");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheReport =
      noClasses()
          .that()
          .resideOutsideOfPackages("fi.nelikentta.report..", "fi.nelikentta.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fi.nelikentta.report..")
          .because("a report looks at what others made, and nobody needs it to make it");

  @ArchTest
  static final ArchRule situationsKnowNothingOfRules =
      noClasses()
          .that()
          .resideInAPackage("fi.nelikentta.situation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fi.nelikentta.rule..", "fi.nelikentta.pack..", "fi.nelikentta")
          .because("what is known of a client comes before what is made of it");

  @ArchTest
  static final ArchRule rulesKnowOnlySituations =
      noClasses()
          .that()
          .resideInAPackage("fi.nelikentta.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fi.nelikentta.pack..", "fi.nelikentta", "fi.nelikentta.explain..")
          .because("the rule model is read once and used by all");

  @ArchTest
  static final ArchRule noCyclesInside =
      slices()
          .matching("fi.nelikentta.internal.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each hidden package is one idea");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("fi.nelikentta.cli..", "fi.nelikentta.jmh..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library that prints disturbs its host");

  @ArchTest
  static final ArchRule timeAndChanceComeFromOutside =
      noClasses()
          .that()
          .resideOutsideOfPackages("fi.nelikentta.cli..")
          .should()
          .callMethodWhere(
              new DescribedPredicate<>("reads the clock, chance or the machine's defaults") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                  String owner = call.getTargetOwner().getName();
                  String name = call.getName();
                  boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
                  return (name.equals("now") && owner.startsWith("java.time"))
                      || (name.equals("getDefault") && owner.equals("java.util.Locale"))
                      || (name.equals("defaultCharset"))
                      || (name.equals("systemDefault") && owner.startsWith("java.time"))
                      || (bare && name.equals("currentTimeMillis"))
                      || (bare
                          && owner.equals("java.lang.String")
                          && (name.equals("toLowerCase") || name.equals("toUpperCase")));
                }
              })
          .because("the same input gives the same bytes on every machine and day");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should(
              new ArchCondition<>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked =
                      type.getPackage()
                          .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                          .isPresent();
                  if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not"));
                  }
                }
              })
          .because("null is spelled out");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .because("such names say nothing");

  @ArchTest
  static final ArchRule publicSignaturesHideTheMachinery =
      classes()
          .that()
          .arePublic()
          .and()
          .resideInAnyPackage(
              "fi.nelikentta",
              "fi.nelikentta.situation..",
              "fi.nelikentta.rule..",
              "fi.nelikentta.pack..",
              "fi.nelikentta.explain..",
              "fi.nelikentta.drools..",
              "fi.nelikentta.authoring..",
              "fi.nelikentta.batch..",
              "fi.nelikentta.report..")
          .should(
              new ArchCondition<>("mention no hidden type in public signatures") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (JavaMember member : type.getMembers()) {
                    if (member.getModifiers().contains(JavaModifier.PUBLIC)) {
                      check(type, member, events);
                    }
                  }
                }

                private void check(JavaClass type, JavaMember member, ConditionEvents events) {
                  List<JavaClass> named =
                      member instanceof JavaMethod method
                          ? java.util.stream.Stream.concat(
                                  method.getRawParameterTypes().stream(),
                                  java.util.stream.Stream.of(method.getRawReturnType()))
                              .toList()
                          : List.of();
                  for (JavaClass mentioned : named) {
                    if (HIDDEN.stream().anyMatch(mentioned.getPackageName()::startsWith)) {
                      events.add(
                          SimpleConditionEvent.violated(
                              type, member.getFullName() + " mentions " + mentioned.getName()));
                    }
                  }
                }
              })
          .because("what embedders see must stay when the inside changes");
}
