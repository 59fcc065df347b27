package org.autoreproduce.ui.settings;

import org.autoreproduce.project.Settings;

/**
 * What the user chose. Keys are no part of it: they are where keys are kept.
 *
 * @param research who answers the research agent
 * @param code     who answers the code agent, often the same
 */
public record ModelsChoice(Settings.Model research, Settings.Model code) {
    /** As settings of a project, with this much patience. */
    public Settings.Models settings(Settings.Waits waits) {
        return new Settings.Models(research, code, waits);
    }
}
