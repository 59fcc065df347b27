package org.autoreproduce.ui.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.project.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants reproduced, and with what.
 *
 * @param instruction what to reproduce, in words
 * @param data        files and folders, left where they lie
 * @param folder      where the project is made
 * @param lineage     whether and where cited works are looked for
 * @param python      the interpreter; null lets the program choose
 * @param device      cpu or cuda:0 and so on
 * @param seeds       of the full run, from 1
 * @param tokens      cap of tokens in and out
 * @param dollars     cap of money; null for none
 */
public record Reproduction(String instruction, List<Path> data, Path folder, Settings.Lineage lineage,
        @Nullable String python, String device, int seeds, long tokens, @Nullable BigDecimal dollars) {
    /** Copies the list. */
    public Reproduction {
        data = List.copyOf(data);
    }
}
