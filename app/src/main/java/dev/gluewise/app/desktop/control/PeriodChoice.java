package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.text.Period;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses how far back a screen looks. */
public final class PeriodChoice extends ComboBox<Period> {
    /**
     * @param periods what there is to choose from
     * @param chosen what is chosen, kept in step both ways
     * @param text a choice's label
     */
    public PeriodChoice(List<Period> periods, Property<Period> chosen, Function<Period, String> text) {
        getItems().setAll(periods);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Period choice) {
                return choice == null ? "" : text.apply(choice);
            }

            @Override
            public Period fromString(String typed) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        valueProperty().bindBidirectional(chosen);
    }
}
