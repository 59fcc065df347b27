package org.autoreproduce.pipeline.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.project.HistoryReader;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.jspecify.annotations.Nullable;

/**
 * Fills a report from a project. The project may stand at any stage and another program may be working on it: what is
 * not there yet is absent, and the report says that it is unfinished. Holds no absolute path of the machine. Stateless.
 */
public final class Account {
    private static final int SHORT = 7;

    private final Prices prices;

    /** With the price table of the program, whose date the report names. */
    public Account() {
        this(Prices.bundled());
    }

    /** With the price table that the calls were priced by. */
    public Account(Prices prices) {
        this.prices = prices;
    }

    /** Everything a report tells of this project; ProblemException where one of its files is broken or newer. */
    public ReportData of(ProjectFolder folder) {
        return of(Found.in(folder), folder);
    }

    /** The same where what the stages left was read already. */
    public ReportData of(Found found, ProjectFolder folder) {
        PrivatePaths paths = PrivatePaths.of(found.project(), folder);
        HistoryReader history = new HistoryReader(folder);
        List<PastRun> runs = PastRun.all(folder);
        List<Past.Moment> moments = new Past(folder).moments();
        CallStore calls = CallStore.open(folder.root().resolve("journal").resolve("calls"));
        Map<String, String> commits = history.commits("code");
        RequirementEntries requirements = new RequirementEntries(found, paths);
        AssumptionEntries assumptions = new AssumptionEntries(found, paths);
        WorkEntries works = new WorkEntries(found, paths);
        return new ReportData(paper(found, history, paths), paths.without(found.project().instruction()),
                new Origins(found, runs, calls, paths).origin(), new ClaimEntries(found, runs).all(),
                found.fixed().orElse(null), assumptions.all(), requirements.all(), assumptions.questions(), works.all(),
                works.withheld(), new RunEntries(found.counted(), tree -> shortened(commits.get(tree))).of(runs),
                new EarlierRuns(found, runs).all(), new TestEditEntries(found, runs, paths).all(),
                new Tries(found, moments).all(), new Costs(prices).of(calls), TimeSheet.of(moments),
                new Environments().of(runs));
    }

    private static ReportData.Paper paper(Found found, HistoryReader history, PrivatePaths paths) {
        ProjectFile project = found.project();
        Optional<Document> document = found.document();
        boolean named = !project.title().equals(project.paper().name());
        String title = named
                ? project.title()
                : document.map(Document::title).filter(t -> !t.isBlank()).orElse(project.title());
        String judged = found.verdicts().isEmpty() ? null : history.head().orElse(null);
        return new ReportData.Paper(paths.without(title), ProjectFolder.PAPER_FILE, project.paper().sha256(),
                document.map(d -> d.pages().size()).orElse(0), shortened(judged));
    }

    private static @Nullable String shortened(@Nullable String commit) {
        return commit == null ? null : commit.substring(0, Math.min(SHORT, commit.length()));
    }
}
