package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.paper.PaperMemory;
import org.autoreproduce.ui.settings.ModelAccess;

/**
 * What a window is made of, besides what it shows.
 *
 * @param opening  opens papers and projects
 * @param recents  the projects opened last
 * @param drafts   what was typed and not saved
 * @param memory   how the window was left
 * @param papers   where papers were being read
 * @param look     how everything looks
 * @param models   servers, programs, keys
 * @param machine  what this machine has
 * @param hand     where requests to models by hand wait
 * @param browse   shows a file or folder in the system's own program, by its address
 * @param place    where new projects of the sample are made
 */
public record Parts(Opening opening, Recents recents, DraftStore drafts, WindowMemory memory, PaperMemory papers,
        Look look, ModelAccess models, Machine machine,
        HandDesk hand, Background background,
        Consumer<String> browse, Path place) {}
