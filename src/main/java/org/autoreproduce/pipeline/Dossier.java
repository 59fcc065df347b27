package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Plan;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.verdict.Binding;
import org.autoreproduce.verdict.Claim;

/**
 * A stage's only way to the artefacts of the others: everything it looks at is noted with its hash, everything it
 * writes is remembered. What a stage did not look at can never make it stale.
 */
public final class Dossier {
    private final Artefacts artefacts;
    private final Reads reads;
    private final TreeSet<String> writes = new TreeSet<>();

    Dossier(Artefacts artefacts, Fingerprints fingerprints) {
        this.artefacts = artefacts;
        this.reads = new Reads(fingerprints);
    }

    /** The paper with all its text. */
    public Document document() {
        return paper(PaperParts.TEXT);
    }

    /** The paper for a stage that looks only at what it cites, and where. */
    public Document citations() {
        return paper(PaperParts.CITATIONS);
    }

    /** The paper's whole text without its results. */
    public Sight sightOfText() {
        return Sight.of(document(), claimsUnnoted(), scope());
    }

    /** What must not be seen of the paper; the tables that hold results are noted as read. */
    public Sight sight() {
        Document document = paper();
        Sight sight = Sight.of(document, claimsUnnoted(), scope());
        PaperParts parts = new PaperParts(document);
        sight.tables().forEach(table -> reads.note("paper:" + parts.key(table)));
        return sight;
    }

    /** What the user gave; only the parts named are noted as read. */
    public ProjectFile input(String... parts) {
        List.of(parts).forEach(part -> reads.note("input:" + part));
        return artefacts.load("project.json", ProjectFile.class)
                .orElseThrow(() -> new ProblemException("pipeline.missing", "project.json"));
    }

    /** What the user gave, with these settings noted as read. */
    public ProjectFile settings(String... names) {
        List.of(names).forEach(name -> reads.note("setting:" + name));
        return input();
    }

    /** The seed of short runs; seeds that are added later do not change what was shown with it. */
    public int firstSeed() {
        reads.note("first:seeds");
        return input().settings().seeds().getFirst();
    }

    /** A text as it stands, such as a summary; empty where there is none. */
    public String text(String path) {
        reads.note("file:" + path);
        return artefacts.loadText(path).orElse("");
    }

    /** Where results stand and what the method is called. */
    public Scope scope() {
        return load(Artefact.SCOPE, Scope.class);
    }

    /** The claims with their values; never for a stage that writes code. */
    public List<Claim> claims() {
        return items(Artefact.CLAIMS, "item", claimsUnnoted(), Claim::id);
    }

    /** The claims for a stage that shows a model everything about them but their values. */
    public List<Claim> claimsUnvalued() {
        return items(Artefact.CLAIMS, "unvalued", claimsUnnoted(), Claim::id);
    }

    /** For the mask and for proposals; not noted as read, because a value that changes must not make the plan stale. */
    public List<Claim> claimsUnnoted() {
        // a claim that a person typed in lacks what our table of metrics knows
        return load(Artefact.CLAIMS, Claims.class, false).completed();
    }

    /** All requirements. */
    public List<Requirement> requirements() {
        return items(Artefact.REQUIREMENTS, "item",
                load(Artefact.REQUIREMENTS, Requirements.class, false).requirements(),
                Requirement::id);
    }

    /** The names of all requirements; not noted as read, because nothing else about them is seen. */
    public Set<Id> requirementIds() {
        return load(Artefact.REQUIREMENTS, Requirements.class, false).requirements().stream().map(Requirement::id)
                .collect(Collectors.toSet());
    }

    /** The requirements of these areas; those of others are not looked at. */
    public List<Requirement> requirements(Area... areas) {
        List.of(areas).forEach(area -> reads.note("area:" + area.name().toLowerCase(Locale.ROOT)));
        List<Requirement> wanted = load(Artefact.REQUIREMENTS, Requirements.class, false).requirements().stream()
                .filter(requirement -> List.of(areas).contains(requirement.area())).toList();
        wanted.forEach(requirement -> reads.note("item:" + requirement.id()));
        return wanted;
    }

    /** All open questions. */
    public List<Question> questions() {
        return items(Artefact.QUESTIONS, "item", load(Artefact.QUESTIONS, Questions.class, false).questions(),
                Question::id);
    }

    /** The works of the lineage; none where that stage was skipped. */
    public List<Work> works() {
        return items(Artefact.LINEAGE, "item", lineage().works(), Work::id);
    }

    /** What was cut out of them. */
    public List<Snippet> snippets() {
        return items(Artefact.LINEAGE, "item", lineage().snippets(), Snippet::id);
    }

    /** The plan. */
    public Plan plan() {
        return load(Artefact.PLAN, PlanFile.class).plan();
    }

    /** All assumptions. */
    public List<Assumption> assumptions() {
        return items(Artefact.ASSUMPTIONS, "item", load(Artefact.ASSUMPTIONS, Assumptions.class, false).assumptions(),
                Assumption::id);
    }

    /** How each claim becomes a number. */
    public List<Binding> bindings() {
        return load(Artefact.BINDINGS, Bindings.class).bindings();
    }

    /** A record of another kind; noted as read, present or not. */
    public <T> Optional<T> find(String path, Class<T> type) {
        reads.note("file:" + path);
        return artefacts.load(path, type);
    }

    /** What the user decided about works; of their kinds only those asked for by {@link #told} are noted as read. */
    public Choices choices() {
        reads.note("wishes:works");
        return artefacts.load(Artefact.CHOICES, Choices.class).orElse(Choices.none());
    }

    /** Whether the user says what this work is to the paper. */
    public boolean told(WorkKey work) {
        reads.note("told:" + work.text());
        return artefacts.load(Artefact.CHOICES, Choices.class).orElse(Choices.none()).kinds().stream()
                .anyMatch(told -> told.work().equals(work));
    }

    /** A record that this stage itself wrote before; what it finds there is no reason to be stale. */
    public <T> Optional<T> own(String path, Class<T> type) {
        return artefacts.load(path, type);
    }

    /** Notes that the stage builds on the code as that stage left it. */
    public void readTree(String stage) {
        reads.note("tree:" + stage);
    }

    /** Writes a record of this stage's own. */
    public void save(String path, Object record) {
        artefacts.save(path, record);
        writes.add(path);
    }

    /** Writes a text of this stage's own. */
    public void saveText(String path, String text) {
        artefacts.saveText(path, text);
        writes.add(path);
    }

    /** Keeps the texts of a cited work where the user can look at them; nothing is made stale by them. */
    public void keep(Id work, Map<String, String> texts) {
        artefacts.fetched().replace(Artefact.fetched(work.toString()), texts);
    }

    /** Remembers a file of this stage's own that was written or removed in another way. */
    public void wrote(String path) {
        writes.add(path);
    }

    /** Everything read, with its hash. */
    Map<String, String> reads() {
        return reads.all();
    }

    /** Everything written, sorted. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    private Document paper(String part) {
        reads.note("paper:" + part);
        return paper();
    }

    private Document paper() {
        return new ReadPaper(artefacts).document()
                .orElseThrow(() -> new ProblemException("pipeline.missing", Artefact.DOCUMENT));
    }

    private Lineage lineage() {
        return artefacts.load(Artefact.LINEAGE, Lineage.class).orElse(Lineage.none());
    }

    private <T> T load(String path, Class<T> type) {
        return load(path, type, true);
    }

    private <T> T load(String path, Class<T> type, boolean whole) {
        if (whole) {
            reads.note("file:" + path);
        }
        return artefacts.load(path, type).orElseThrow(() -> new ProblemException("pipeline.missing", path));
    }

    private <T> List<T> items(String path, String kind, List<T> items, Function<T, Id> id) {
        reads.note("list:" + path);
        items.forEach(item -> reads.note(kind + ":" + id.apply(item)));
        return items;
    }
}
