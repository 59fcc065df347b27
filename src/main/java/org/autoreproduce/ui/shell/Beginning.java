package org.autoreproduce.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Estimate;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.Device;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.settings.ConnectSheet;
import org.autoreproduce.ui.settings.ModelsChoice;
import org.autoreproduce.ui.settings.Reproduction;
import org.autoreproduce.ui.settings.ReproductionModel;
import org.autoreproduce.ui.settings.ReproductionSheet;
import org.autoreproduce.ui.stage.StageWords;
import org.jspecify.annotations.Nullable;

/** What lies between the button Reproduce and the first call: who answers, what is to be reproduced, what it will take. */
final class Beginning {
    private final Overlay overlay;
    private final Parts parts;
    private final Choosers choosers;
    private final Consumer<Opening.Opened> opened;

    /**
     * In this window.
     *
     * @param opened told the project that was made
     */
    Beginning(Overlay overlay, Parts parts, Choosers choosers, Consumer<Opening.Opened> opened) {
        this.overlay = overlay;
        this.parts = parts;
        this.choosers = choosers;
        this.opened = opened;
    }

    /** Goes on with a project, or makes one of a paper. */
    void reproduce(Room room, boolean recorded) {
        Desk desk = room.desk();
        Optional<Settings> settings = desk.snapshotProperty().get().found().map(found -> found.project().settings());
        if (desk.folder() == null) {
            desk.snapshotProperty().get().document().ifPresentOrElse(
                    paper -> connect(null, choice -> sheet(desk.given(), paper, choice)),
                    () -> room.tell(Sentence.of("ui.begin.not-read")));
        } else if (allFinished(desk)) {
            room.tell(Sentence.of("ui.begin.nothing-left"));
        } else if (recorded || settings.map(Settings::models).isPresent()) {
            room.run(StageName.VERDICT);
        } else {
            connect(null, choice -> {
                desk.submit(new Command.Answer(answers(choice)));
                room.run(StageName.VERDICT);
            });
        }
    }

    private static boolean allFinished(Desk desk) {
        return desk.snapshotProperty().get().found().map(Found::stages)
                .filter(stages -> stages.stream().allMatch(stage -> stage.state().finished())).isPresent();
    }

    /** Lets other models answer an open project. */
    void models(Room room) {
        Settings.Models now = room.desk().snapshotProperty().get().found()
                .map(found -> found.project().settings().models()).orElse(null);
        connect(now, choice -> room.desk().submit(new Command.Answer(answers(choice))));
    }

    private void connect(Settings.@Nullable Models now, Consumer<ModelsChoice> next) {
        ConnectSheet sheet = new ConnectSheet(now, parts.models(), parts.background(), choice -> {
            overlay.hide();
            next.accept(choice);
        }, overlay::hide);
        overlay.show(sheet);
        sheet.begin();
    }

    private void sheet(Path given, Document paper, ModelsChoice choice) {
        ReproductionModel model = new ReproductionModel(paper, folder(given));
        ReproductionSheet[] shown = new ReproductionSheet[1];
        ReproductionSheet sheet = new ReproductionSheet(model, choosers,
                wanted -> begin(given, wanted, choice, shown[0]), overlay::hide);
        shown[0] = sheet;
        overlay.show(sheet);
        Runnable estimate = () -> {
            Settings.Lineage now = model.lineage().settings();
            parts.background().run(_ -> estimate(paper, now, choice), sheet::estimate,
                    why -> sheet.estimate(why.words()));
        };
        model.lineage().worksProperty().subscribe(_ -> estimate.run());
        model.lineage().onProperty().subscribe(_ -> estimate.run());
        parts.background().run(parts.machine()::pythons, sheet::pythons, sheet::tell);
        parts.background().run(stop -> parts.machine().devices(stop).stream().map(Device::id).toList(), sheet::devices,
                sheet::tell);
    }

    private void begin(Path given, Reproduction wanted, ModelsChoice choice, ReproductionSheet sheet) {
        parts.opening().begin(given, wanted, choice, made -> {
            overlay.hide();
            opened.accept(made);
        }, sheet::tell);
    }

    private String estimate(Document paper, Settings.Lineage lineage, ModelsChoice choice) {
        int k = lineage.on() ? lineage.k() : 0;
        Estimate research = Estimate.of(paper, k, choice.code().id(), parts.machine().prices());
        Estimate.Money money = research.dollars();
        return Words.of("ui.begin.estimate", StageWords.tokens(research.low()), StageWords.tokens(research.high()),
                money == null
                        ? Words.of("ui.unpriced")
                        : StageWords.money(money.low()) + "–" + StageWords.money(money.high()));
    }

    /** Beside the paper; of one that was fetched, where new projects are made. */
    private Path folder(Path given) {
        String name = ProjectFolder.named(given);
        Path folder = parts.opening().papers().fetched(given)
                ? parts.place().resolve(name)
                : given.toAbsolutePath().normalize().resolveSibling(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling(name.replaceFirst("\\.repro$", "-" + i + ".repro"));
        }
        return folder;
    }

    /** The choice by the names that settings have. */
    private static Map<String, String> answers(ModelsChoice choice) {
        Map<String, String> answers = new LinkedHashMap<>();
        Stream.of("research", "code").forEach(agent -> {
            Settings.Model model = agent.equals("research") ? choice.research() : choice.code();
            answers.put(agent + "-provider", model.provider().id());
            answers.put(agent + "-address", model.address());
            answers.put(agent + "-model", model.id());
        });
        return answers;
    }
}
