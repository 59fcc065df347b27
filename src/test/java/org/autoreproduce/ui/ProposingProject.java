package org.autoreproduce.ui;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.Bench;
import org.autoreproduce.pipeline.EventLog;
import org.autoreproduce.pipeline.Gate;
import org.autoreproduce.pipeline.Review;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageOutcome;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.Tools;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Project;

/** A small project whose method is done and whose experiment proposes a turn. */
public final class ProposingProject {
    public static final SourceTree BEFORE = SourceTree.of(Map.of("model.py", "import numpy\n\nwidth = 64\n"));
    public static final SourceTree AFTER = SourceTree.of(Map.of("model.py", "import numpy\n\nwidth = 128\n",
            "tests/test_model.py", "def test_width():\n    assert True\n"));
    private static final String PLAN = """
            # The plan

            A network with **one** hidden layer, as in *section 2*; see [the authors](https://example.org/x).

            1. `data.py` loads the rings
            2. `model.py` has the network
               - width from `config.yaml`

            | file | what for |
            |---|---|
            | `train.py` | trains, and writes F1 |
            | `main.py` | reads the arguments |

            > The paper leaves the learning rate open.

            ```python
            width = config["width"]
            ```
            """;

    private final Path folder;
    private final List<SourceTree> decided;

    /**
     * There.
     *
     * @param decided takes what was decided
     */
    public ProposingProject(Path folder, List<SourceTree> decided) {
        this.folder = folder;
        this.decided = decided;
    }

    /** Makes it and opens a session on it. */
    public Session session() throws IOException {
        ExampleProject.upTo(folder, StageName.METHOD).close();
        try (Project project = Project.open(folder, InstantSource.system())) {
            project.artefacts().saveText("plan/plan.md", PLAN);
            project.artefacts().saveText("code/model.py", "import numpy\n");
            project.artefacts().saveText("code/train.py", "import model\n");
            writes(project, StageName.REVIEW, "review/overall.md", "review/requirements.json", "review/questions.json");
            writes(project, StageName.PLAN, "plan/plan.md", "plan/bindings.json", "plan/assumptions.json");
            writes(project, StageName.METHOD, "checks/method.json");
            project.history().commit("what the stages wrote");
        }
        return new Session(Project.open(folder, InstantSource.system()),
                Arrays.stream(StageName.values()).map(this::stage).toList(), _ -> new NoTools(), "test");
    }

    private static void writes(Project project, StageName name, String... files) {
        String path = "stages/" + name.id() + ".json";
        StageRecord record = project.artefacts().load(path, StageRecord.class).orElseThrow();
        project.artefacts().save(path,
                new StageRecord(StageRecord.SCHEMA, name, record.state(), record.run(), record.tries(), null, Map.of(),
                        List.of(files), List.of(), "", "", List.of()));
    }

    private Stage stage(StageName name) {
        return new Stage() {
            @Override
            public StageName name() {
                return name;
            }

            @Override
            public StageOutcome run(StageContext context) {
                if (name == StageName.EXPERIMENT) {
                    decided.add(context.review().decided(new Review.Turn(BEFORE, AFTER,
                            "The hidden layer was half as wide as in the paper. I widen it and test it."),
                            tree -> tree.text("model.py").filter(text -> text.contains("(")).isPresent()
                                    ? List.of("model.py: line 3: invalid syntax")
                                    : List.of()));
                }
                return new StageOutcome.Done(0);
            }
        };
    }

    /** Nobody answers and nothing runs. */
    private static final class NoTools implements Tools {
        @Override
        public Conversation talk(StageName stage, int run, Gate gate, EventLog events, Cancellation stop) {
            return proxy(Conversation.class);
        }

        @Override
        public Bench bench(StageName stage, Gate gate, EventLog events, Cancellation stop) {
            return proxy(Bench.class);
        }

        @Override
        public String prompts(StageName stage) {
            return "";
        }

        @Override
        public List<String> models() {
            return List.of();
        }

        @Override
        public boolean replay() {
            return false;
        }

        @Override
        public void close() {
            // nothing was opened
        }

        private static <T> T proxy(Class<T> type) {
            return type
                    .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, _, _) -> List.of()));
        }
    }
}
