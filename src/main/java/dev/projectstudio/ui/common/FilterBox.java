package dev.projectstudio.ui.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// A choice of one thing that rows must have, or of any.
public final class FilterBox<T> extends ComboBox<FilterBox.Choice<T>> {

    /// @param value null for any
    public record Choice<T>(@Nullable T value, String words) {}

    private final Choice<T> any;
    private final Property<@Nullable T> wanted;
    private boolean refreshing;

    public FilterBox(String id, String anyWords, Property<@Nullable T> wanted) {
        this.any = new Choice<>(null, anyWords);
        this.wanted = wanted;
        setId(id);
        getStyleClass().add("filter-box");
        setAccessibleText(anyWords);
        Worded.show(this, Choice::words);
        getItems().add(any);
        setValue(any);
        valueProperty().subscribe(this::picked);
        wanted.subscribe(_ -> reflect());
    }

    /// What can be chosen from; what was chosen stays so while it is among them.
    public void offer(List<T> values, Function<? super T, String> words) {
        var choices = new ArrayList<Choice<T>>(List.of(any));
        values.forEach(value -> choices.add(new Choice<>(value, words.apply(value))));
        if (!choices.equals(getItems())) {
            refreshing = true;
            getItems().setAll(choices);
            refreshing = false;
            reflect();
        }
    }

    /// The same of things that are chosen by a key of theirs.
    public <S> void offer(List<S> things, Function<? super S, ? extends T> key, Function<? super S, String> words) {
        var names = new HashMap<T, String>();
        things.forEach(each -> names.put(key.apply(each), words.apply(each)));
        offer(things.stream().<T>map(key).toList(), value -> names.getOrDefault(value, ""));
    }

    Property<@Nullable T> wanted() {
        return wanted;
    }

    /// The choice of this key; null for any, and where there is none of it.
    @Nullable
    T find(Function<? super T, String> key, String wantedKey) {
        for (var choice : getItems()) {
            var value = choice.value();
            if (value != null && key.apply(value).equals(wantedKey)) {
                return value;
            }
        }
        return null;
    }

    private void reflect() {
        refreshing = true;
        setValue(getItems().stream()
                .filter(choice -> Objects.equals(choice.value(), wanted.getValue()))
                .findFirst()
                .orElse(any));
        refreshing = false;
    }

    private void picked(@Nullable Choice<T> choice) {
        if (!refreshing && choice != null) {
            wanted.setValue(choice.value());
        }
    }
}
