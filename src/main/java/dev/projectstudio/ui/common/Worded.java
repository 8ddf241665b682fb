package dev.projectstudio.ui.common;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the choices of a box by their words.
public final class Worded<T> extends StringConverter<T> {

    private final ComboBox<T> box;
    private final Function<? super T, String> words;

    private Worded(ComboBox<T> box, Function<? super T, String> words) {
        this.box = box;
        this.words = words;
    }

    public static <T> void show(ComboBox<T> box, Function<? super T, String> words) {
        box.setConverter(new Worded<>(box, words));
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    /// Null for words that none of the choices has.
    @Override
    public @Nullable T fromString(String typed) {
        return box.getItems().stream()
                .filter(choice -> words.apply(choice).equals(typed))
                .findFirst()
                .orElse(null);
    }
}
