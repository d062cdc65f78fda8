package io.github.evidenceratings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may use which, what stays inside, and how large packages and cycles may be. */
class ArchitectureTest {
  private static final String ROOT = "io.github.evidenceratings";
  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final JavaClasses CLASSES = classes();

  /** The packages that users import. */
  private static final Set<String> EXPORTED =
      Set.of(
          "",
          ".model",
          ".query",
          ".analysis",
          ".dataset",
          ".input",
          ".imports",
          ".catalog",
          ".table",
          ".picture");

  /** What the packages of a room may use: of each of these rooms, and of their own. */
  private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();

  static {
    ALLOWED.put("internal", Set.of());
    ALLOWED.put("internal.csv", Set.of("internal", "internal.reading", "input"));
    ALLOWED.put("internal.json", Set.of("internal", "internal.reading", "input"));
    ALLOWED.put("internal.reading", Set.of("internal", "input"));
    ALLOWED.put("model", Set.of("internal"));
    ALLOWED.put("input", Set.of("internal", "model"));
    allow("query", "input");
    allow("analysis", "query");
    allow("table", "analysis");
    allow("picture", "table");
    allow("dataset", "input");
    allow("imports", "dataset");
    allow("", "picture", "imports");
    allow("catalog", "");
    allow("cli", "catalog");
  }

  /** Lets a room use others, and whatever these may use. */
  private static void allow(String room, String... others) {
    Set<String> allowed = new HashSet<>();
    for (String other : others) {
      allowed.add(other);
      allowed.addAll(allowed(other));
      allowed.addAll(Set.of("internal", "internal.csv", "internal.json", "internal.reading"));
    }
    ALLOWED.put(room, allowed);
  }

  private static Set<String> allowed(String room) {
    return Objects.requireNonNull(ALLOWED.get(room), room);
  }

  /** Our own classes alone; of others, names are enough. */
  private static JavaClasses classes() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .importUrl(EvidenceLibrary.class.getProtectionDomain().getCodeSource().getLocation());
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Where a package belongs: {@code query} for {@code query.index}, but each of internal. */
  private static String room(String packageName) {
    String name = packageName.substring(Math.min(ROOT.length() + 1, packageName.length()));
    return ALLOWED.containsKey(name) || !name.contains(".")
        ? name
        : name.substring(0, name.indexOf('.'));
  }

  /** The types, or their packages, and those that they use of a package and those below it. */
  private static Map<String, Set<String>> uses(String used, UnaryOperator<String> nameOfType) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String from = nameOfType.apply(topLevel(type.getName()));
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
          .filter(name -> name.startsWith(used + "."))
          .map(name -> nameOfType.apply(topLevel(name)))
          .filter(name -> !name.equals(from))
          .forEach(name -> uses.computeIfAbsent(from, key -> new TreeSet<>()).add(name));
    }
    return uses;
  }

  @Test
  void packages_haveNoCycle() {
    assertThat(Cycles.of(uses(ROOT, ArchitectureTest::packageOf))).isEmpty();
  }

  @Test
  void classes_haveNoCycleOfMoreThanThree() {
    List<Set<String>> cycles =
        Cycles.of(uses(ROOT, UnaryOperator.identity())).stream()
            .filter(cycle -> cycle.size() > 3)
            .map(cycle -> cycle.stream().map(ArchitectureTest::simple).collect(Collectors.toSet()))
            .collect(Collectors.toList());
    assertThat(cycles).isEmpty();
  }

  @Test
  void packages_haveAtMostFiftyFiveFiles() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String name : packages()) {
      sizes.put(name, files(name));
    }
    sizes.values().removeIf(size -> size <= 55);
    assertThat(sizes).isEmpty();
  }

  private static int files(String packageName) throws IOException {
    try (Stream<Path> files = Files.list(folder(packageName))) {
      return (int) files.filter(file -> file.toString().endsWith(".java")).count();
    }
  }

  private static Path folder(String packageName) {
    return SOURCES.resolve((ROOT + packageName).replace('.', '/'));
  }

  private static Set<String> packages() throws IOException {
    Path root = folder("");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
          .map(name -> name.isEmpty() ? "" : "." + name)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void module_exportsWhatUsersImport() throws IOException {
    assertThat(
            Pattern.compile("exports " + Pattern.quote(ROOT) + "([.\\w]*);")
                .matcher(Files.readString(SOURCES.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1)))
        .containsExactlyInAnyOrderElementsOf(EXPORTED);
  }

  /** One way: what answers queries does not know what prints them. */
  @Test
  void packages_useOnlyThoseBelowThem() {
    Set<String> wrong = new TreeSet<>();
    uses(ROOT, UnaryOperator.identity())
        .forEach(
            (from, used) -> {
              String room = room(packageOf(from));
              used.stream()
                  .map(name -> room(packageOf(name)))
                  .filter(other -> !other.equals(room) && !allowed(room).contains(other))
                  .forEach(other -> wrong.add(simple(from) + " uses " + other));
            });
    assertThat(wrong).isEmpty();
  }

  /** A third party is known in one place, so that another can take its place. */
  @ParameterizedTest
  @CsvSource({
    "tools.jackson, internal.json",
    "org.apache.commons.csv, internal.csv",
    "com.github.benmanes, catalog",
    "org.jsoup, imports.profile",
    "picocli, cli",
    "me.tongfei, cli",
  })
  void thirdParty_isKnownToOnePackage(String thirdParty, String packageName) {
    assertThat(uses(thirdParty, ArchitectureTest::packageOf))
        .containsOnlyKeys(ROOT + "." + packageName);
  }

  @Test
  void model_usesNoThirdParty() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT + ".model"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getPackageName)
                .distinct())
        .allMatch(
            name ->
                name.matches(
                    "(java|org\\.jspecify)\\..*|" + ROOT + "\\.(model|internal\\.(hash|text))"));
  }

  /** What a user of the library can write. The command line is used as its own main class. */
  @Test
  void blackBoxTests_useOnlyWhatIsExported() {
    String blackBox = ROOT + ".blackbox";
    assertThat(
            new ClassFileImporter()
                    .importUrl(
                        ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation())
                    .stream()
                    .filter(type -> type.getPackageName().startsWith(blackBox))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(type -> type.getName().startsWith(ROOT))
                    .filter(type -> !type.getPackageName().startsWith(blackBox))
                    .filter(
                        type -> !EXPORTED.contains(type.getPackageName().substring(ROOT.length())))
                    .map(type -> topLevel(type.getName()))
                    .distinct())
        .containsExactly(ROOT + ".cli.Main");
  }

  @Test
  void publicMethods_showNoTypeOfThirdParties() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(EXPORTED.stream().map(name -> ROOT + name).toArray(String[]::new))
        .and()
        .arePublic()
        .should(showOnlyOwnAndJdkTypes())
        .check(CLASSES);
  }

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
