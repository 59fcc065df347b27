package org.autoreproduce.pipeline.account;

import java.nio.file.Path;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.CsvReport;
import org.autoreproduce.report.HtmlReport;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.ReportJson;

/**
 * Writes a project's report files into its verdict folder, each whole or not at all. None of them is under history: they
 * are made anew from what is, hold times and costs, and may be written while another program has the project open, to
 * which they must not look like somebody's edit.
 */
public final class Reports {
    /** Writes them all and tells where the one for people is; ProblemException where the disk refuses. */
    public Path write(ProjectFolder folder, ReportData data) {
        Artefacts files = new Artefacts(folder, Migrations.all());
        files.saveText(Artefact.CLAIMS_TABLE, new CsvReport().render(data));
        files.saveText(Artefact.REPORT_JSON, new ReportJson().render(data));
        files.saveText(Artefact.REPORT, new HtmlReport().render(data));
        return folder.resolve(Artefact.REPORT);
    }
}
