package dev.projectstudio.ui.cycle;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows a choice by its words.
final class Worded<T> extends StringConverter<T> {

    private final Function<? super T, String> words;

    Worded(Function<? super T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    /// Nothing is typed into what is chosen from.
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
    }
}
