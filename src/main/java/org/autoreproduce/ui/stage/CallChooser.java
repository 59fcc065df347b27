package org.autoreproduce.ui.stage;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Chooses one of a stage's calls. */
final class CallChooser extends ComboBox<StageLedger.@Nullable Call> {
    CallChooser(InspectorModel model) {
        setItems(model.calls());
        setConverter(new CallWords());
        valueProperty().bindBidirectional(model.callProperty());
        model.askedProperty().subscribe(asked -> setPromptText(
                Words.of(asked.isEmpty() ? "ui.inspector.no-calls" : "ui.inspector.call-now")));
        setAccessibleText(Words.of("ui.inspector.call"));
    }

    /** A call in a line. */
    private static final class CallWords extends StringConverter<StageLedger.@Nullable Call> {
        @Override
        public String toString(StageLedger.@Nullable Call call) {
            return call == null
                    ? ""
                    : Words.of("ui.inspector.call-line", call.number(), call.purpose(),
                            StageWords.tokens(call.tokensIn() + call.tokensOut()), call.source());
        }

        @Override
        public StageLedger.@Nullable Call fromString(String text) {
            return null;
        }
    }
}
