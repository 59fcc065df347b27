package org.autoreproduce.ui.verdict.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.autoreproduce.report.compare.AssumptionRow;
import org.autoreproduce.report.compare.ClaimRow;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.ExampleVariant;
import org.autoreproduce.report.compare.FileDifference;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Three reproductions side by side, as the user sees them. */
class ComparisonViewTest extends ApplicationTest {
    private final Comparison comparison = Comparison.of(List.of(
            ExampleVariant.named("moats.repro").value("C1", "F1", "Rings", "Moatfinder", "0.78 ± 0.03", "0.769")
                    .value("C2", "F1", "Squares", "Moatfinder", "0.69 ± 0.02", "0.70")
                    .assumes("A1", "train.epochs", "Q1", "40", "ancestor", "#S1").assumes("A2", "seed.count", "Q2", "5")
                    .work("W1", "Castles and their Walls", "S1").done(),
            ExampleVariant.named("moats-without-lineage.repro")
                    .value("C1", "F1", "Rings", "Moatfinder", "0.78 ± 0.03", "0.42")
                    .value("C2", "F1", "Squares", "Moatfinder", "0.69 ± 0.02", "0.31")
                    .assumes("A1", "train.epochs", "Q1", "100").assumes("A2", "seed.count", "Q2", "5").done(),
            ExampleVariant.named("moats-k1.repro").unfinished("stage method is failed: 20 tries were used")),
            List.of(new FileDifference(1, "config.yaml", FileDifference.Where.BOTH, 2,
                    "--- a/config.yaml\n+++ b/config.yaml\n@@ -1,1 +1,1 @@\n-train.epochs: 40\n+train.epochs: 100\n"),
                    new FileDifference(1, "model.py", FileDifference.Where.FIRST, 12, "--- a/model.py\n")));
    private Scene scene;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        scene = new Scene(new ComparisonView(comparison), 1080, 360);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private <T> TableView<T> table(String id) {
        return lookup(id).queryTableView();
    }

    private void open(int tab) {
        interact(() -> lookup(".comparison").<ComparisonView>query().getSelectionModel().select(tab));
    }

    @Test
    void everyVariantHasItsColumnAndAnUnfinishedOneSaysWhy() {
        TableView<ClaimRow> claims = table("#compare");
        assertThat(claims.getColumns()).hasSize(5);
        assertThat(claims.getColumns().get(3).getText()).contains("moats-without-lineage", "without lineage");
        assertThat(claims.getColumns().get(4).getText()).contains("moats-k1", "not finished", "20 tries");
        assertThat(claims.getColumns().get(2).getCellData(0).toString()).contains("0.769");
        assertThat(claims.getColumns().get(4).getCellData(0).toString()).contains("does not have this claim");
        IntStream.range(0, 5).forEach(tab -> {
            open(tab);
            Picture.of(scene, "comparison-" + tab);
        });
    }

    @Test
    void assumptionsThatDifferComeFirstWithWhereTheyAreFrom() {
        open(1);
        TableView<AssumptionRow> rows = table("#compare-assumptions");
        assertThat(rows.getItems().getFirst().differs()).isTrue();
        assertThat(rows.getColumns().get(2).getCellData(0).toString()).contains("40", "W1");
        assertThat(rows.getColumns().get(3).getCellData(0).toString()).contains("100", "judgement");
        assertThat(rows.getItems().getLast().differs()).isFalse();
    }

    @Test
    void aFileIsChosenAndItsDifferenceSeen() {
        open(2);
        assertThat(lookup("#compare-difference").<TextArea>query().getText()).contains("+train.epochs: 100");
        interact(() -> table("#compare-files").getSelectionModel().select(1));
        assertThat(lookup("#compare-difference").<TextArea>query().getText()).contains("model.py");
    }
}
