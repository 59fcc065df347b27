package org.autoreproduce;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rooms, the arrows between them and the fences around them; a room that is not there yet breaks no rule. */
@AnalyzeClasses(packages = "org.autoreproduce", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.autoreproduce.";

    /** Which rooms each room may know, besides those that stand below all. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(Map.entry("paper", Set.of()),
            Map.entry("llm", Set.of()), Map.entry("run", Set.of()), Map.entry("code", Set.of()),
            Map.entry("verdict", Set.of()), Map.entry("study", Set.of("verdict")),
            Map.entry("lineage", Set.of("paper", "study", "verdict")), Map.entry("doctor", Set.of("run", "llm")),
            Map.entry("project", Set.of("paper", "study", "verdict")),
            Map.entry("agent", Set.of("paper", "llm", "run", "code", "verdict", "study", "lineage")),
            Map.entry("report", Set.of("paper", "run", "verdict", "study", "lineage", "project")),
            Map.entry("pipeline",
                    Set.of("paper", "llm", "run", "code", "verdict", "study", "lineage", "project", "doctor", "agent",
                            "report")),
            Map.entry("cli",
                    Set.of("paper", "llm", "run", "code", "verdict", "study", "lineage", "project", "agent", "report",
                            "pipeline", "doctor")),
            Map.entry("start", Set.of("cli", "ui")),
            Map.entry("ui", Set.of("paper", "llm", "run", "code", "verdict", "study", "lineage", "project", "agent",
                    "report", "pipeline", "doctor")));

    /** The rooms that stand below all, and which of themselves they may know. */
    private static final Map<String, Set<String>> BASE = Map.of("json", Set.of(), "text", Set.of(), "process",
            Set.of("text"), "evidence", Set.of("json", "text"));

    /** A library stays in the room that was made for it. */
    private static final Map<String, Set<String>> FENCES = Map.ofEntries(
            Map.entry("org.apache.pdfbox..", Set.of("paper.pdf..")),
            Map.entry("org.eclipse.jgit..", Set.of("project..", "lineage.source.code..")),
            Map.entry("dev.langchain4j..", Set.of("llm..")), Map.entry("ai.onnxruntime..", Set.of("llm.embed..")),
            Map.entry("ai.djl..", Set.of("llm.embed..")),
            Map.entry("com.github.javakeyring..", Set.of("llm.keys.system..")),
            Map.entry("java.net.http..", Set.of("llm..", "lineage.source..", "paper.fetch..", "paper.grobid..")),
            Map.entry("info.picocli..", Set.of("cli..")), Map.entry("picocli..", Set.of("cli..")),
            Map.entry("org.commonmark..", Set.of("report..", "ui..", "paper.text..")),
            Map.entry("java.awt..", Set.of("paper.pdf..")), Map.entry("javafx..", Set.of("ui..", "start..")),
            Map.entry("org.jgrapht..", Set.of("lineage..")),
            Map.entry("org.treesitter..", Set.of("code.colour..")),
            Map.entry("org.fxmisc..", Set.of("ui.editor..", "ui.kit..")),
            Map.entry("ch.qos.logback..", Set.of("cli..")));

    /** Where no notification exists: the runs' files, which another process writes, and a lock that may be left over. */
    private static final String SLEEPERS = "org\\.autoreproduce\\.(run\\.LocalExecutor|project\\.StaleLock)";

    @ArchTest
    static void arrowsBetweenRoomsGoOneWay(JavaClasses all) {
        BASE.forEach((room, known) -> onlyKnows(room, known).check(all));
        KNOWS.forEach((room, known) -> {
            Set<String> allowed = new TreeSet<>(known);
            allowed.addAll(BASE.keySet());
            onlyKnows(room, allowed).check(all);
        });
    }

    @ArchTest
    static void everyClassIsInAKnownRoom(JavaClasses all) {
        Set<String> found = new TreeSet<>();
        all.forEach(c -> found.add(c.getPackageName().replaceFirst("^org\\.autoreproduce\\.?", "").split("\\.")[0]));
        found.removeAll(BASE.keySet());
        assertThat(KNOWS.keySet()).containsAll(found);
    }

    @ArchTest
    static void librariesStayBehindTheirFences(JavaClasses all) {
        FENCES.forEach((library, rooms) -> noClasses()
                .that(resideOutsideOfPackages(rooms.stream().map(ROOT::concat).toArray(String[]::new))).should()
                .dependOnClassesThat().resideInAPackage(library).allowEmptyShould(true).check(all));
    }

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("org.autoreproduce.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_PIPELINE_RUNS_WITHOUT_ITS_ACCOUNT = noClasses()
            .that().resideInAnyPackage(ROOT + "pipeline", ROOT + "pipeline.stage..", ROOT + "pipeline.build..")
            .should().dependOnClassesThat().resideInAPackage(ROOT + "pipeline.account..");

    @ArchTest
    static final ArchRule PROCESSES_ARE_STARTED_IN_ONE_ROOM = noClasses().that()
            .resideOutsideOfPackage(ROOT + "process..").should().dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class).orShould().callMethod(Runtime.class, "exec", String[].class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_WEB_VIEW = noClasses().should().dependOnClassesThat()
            .resideInAPackage("javafx.scene.web..");

    @ArchTest
    static final ArchRule THE_UI_THREAD_IS_REACHED_IN_ONE_PLACE = noClasses().that()
            .doNotHaveFullyQualifiedName(ROOT + "ui.kit.UiThread").should().callMethodWhere(
                    describe("Platform.runLater", call -> call.getName().equals("runLater")));

    @ArchTest
    static final ArchRule NO_PANE_KNOWS_ANOTHER = slices()
            .matching("org.autoreproduce.ui.(*)..").should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage(ROOT + "ui.shell.."), resideInAnyPackage(ROOT + "ui.."))
            .ignoreDependency(resideInAnyPackage(ROOT + "ui.."), resideInAnyPackage(ROOT + "ui.kit..",
                    ROOT + "ui.session.."));

    @ArchTest
    static final ArchRule NO_OTHER_LOGGING = noClasses().should().dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS_AND_EXITS = noClasses().that()
            .resideOutsideOfPackage(ROOT + "cli..").should(ACCESS_STANDARD_STREAMS).orShould()
            .callMethod(System.class, "exit", int.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().that(not(nameMatching(SLEEPERS)))
            .should().callMethodWhere(describe("Thread.sleep", call -> call.getName().equals("sleep")
                    && call.getTargetOwner().isEquivalentTo(Thread.class)));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SPEAKS_OF_NULLS = classes().should(new ArchCondition<>("be @NullMarked") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            boolean marked = item.getPackage().tryGetPackageInfo().filter(p -> p.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
        }
    });

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that().areStatic().and(describe("are written by hand",
            (JavaField f) -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should().beFinal().andShould().notHaveRawType(mutable());

    @ArchTest
    static final ArchRule NO_SINGLETONS = methods().that().areStatic().and().haveNameMatching("(get)?[iI]nstance")
            .should(new ArchCondition<JavaMethod>("not exist") {
                @Override
                public void check(JavaMethod item, ConditionEvents events) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " hands out a singleton"));
                }
            }).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses().should()
            .haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Util").orShould()
            .haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper");

    private static ArchRule onlyKnows(String room, Set<String> known) {
        String[] allowed = known.stream().map(r -> ROOT + r + "..")
                .toArray(String[]::new);
        return classes().that().resideInAPackage(ROOT + room + "..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAnyPackage(ROOT + room + "..")).or(resideOutsideOfPackages(ROOT + "."))))
                .as(room + " knows only " + known).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> mutable() {
        Predicate<JavaClass> changing = c -> c.getName().startsWith("java.util.concurrent")
                || c.isEquivalentTo(ThreadLocal.class) || c.isEquivalentTo(StringBuilder.class);
        return assignableTo(AbstractCollection.class).or(assignableTo(AbstractMap.class))
                .or(describe("change while the program runs", changing));
    }
}
