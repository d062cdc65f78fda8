package io.github.evidenceratings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which room may import which, and what stays inside. */
@AnalyzeClasses(
    packages = "io.github.evidenceratings",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.evidenceratings";

  @ArchTest
  static final ArchRule packages_haveNoCycle =
      slices().matching("io.github.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule model_importsHashTablesAndTextOnly =
      imports("model", "internal.hash", "internal.text");

  @ArchTest static final ArchRule internal_importsTheModelOnly = imports("internal", "model");

  @ArchTest static final ArchRule query_importsTheModel = imports("query", "model", "internal");

  @ArchTest static final ArchRule dataset_importsTheModel = imports("dataset", "model", "internal");

  @ArchTest
  static final ArchRule analysis_importsQueriesAndModel = imports("analysis", "query", "model");

  @ArchTest
  static final ArchRule table_importsAnalysesQueriesAndModel =
      imports("table", "analysis", "query", "model", "internal");

  @ArchTest
  static final ArchRule root_importsNoCommandLine =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".cli");

  /** A package of ours may import only the named others of ours. */
  private static ArchRule imports(String from, String... to) {
    Set<String> allowed =
        Stream.concat(Stream.of(from), Stream.of(to))
            .map(name -> ROOT + "." + name)
            .collect(Collectors.toSet());
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + from)
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>("are ours and not in " + allowed) {
              @Override
              public boolean test(JavaClass type) {
                return type.getPackageName().startsWith(ROOT)
                    && !allowed.contains(type.getPackageName());
              }
            });
  }

  @ArchTest
  static final ArchRule model_needsNoThirdParty =
      classes()
          .that()
          .resideInAPackage(ROOT + ".model")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + ".model",
              ROOT + ".internal.hash",
              ROOT + ".internal.text");

  @ArchTest
  static final ArchRule caffeine_isKnownToTheCatalogOnly =
      noClasses()
          .that()
          .doNotBelongToAnyOf(EvidenceCatalog.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.benmanes..");

  @ArchTest
  static final ArchRule picocli_isKnownToTheCommandLineOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule publicMethods_showNoTypeOfThirdParties =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".model",
              ROOT + ".query",
              ROOT + ".dataset",
              ROOT + ".analysis",
              ROOT + ".table")
          .and()
          .arePublic()
          .should(showOnlyOwnAndJdkTypes());

  private static ArchCondition<JavaMethod> showOnlyOwnAndJdkTypes() {
    return new ArchCondition<>("show only types of ours and of the JDK") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)) {
          return;
        }
        for (JavaClass type : method.getAllInvolvedRawTypes()) {
          JavaClass shown = type.getBaseComponentType();
          if (!shown.isPrimitive()
              && !shown.getName().startsWith("java.")
              && !shown.getName().startsWith(ROOT)) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " shows " + shown.getName()));
          }
        }
      }
    };
  }
}
