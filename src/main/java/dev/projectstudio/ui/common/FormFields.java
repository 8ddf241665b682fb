package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.TypedFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// The fields of a dialog by their names: reads what stands in them, and puts it back.
public final class FormFields {

    private final List<Consumer<Map<String, String>>> readers = new ArrayList<>();
    private final List<Consumer<TypedFields>> writers = new ArrayList<>();
    private final Set<String> choices = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();
    private Runnable typed = () -> {};

    public FormFields text(String name, TextInputControl field) {
        texts.add(name);
        field.textProperty().subscribe((_, _) -> tell());
        return value(name, field::getText, words -> {
            if (!field.getText().equals(words)) {
                field.setText(words);
            }
        });
    }

    public FormFields markdown(String name, MarkdownEditor editor) {
        texts.add(name);
        editor.textProperty().subscribe((_, _) -> tell());
        return value(name, editor.textProperty()::get, editor::show);
    }

    /// What is chosen, which alone makes no draft of something new.
    ///
    /// @param key of a choice, as it is kept
    /// @param find the choice of a key; empty for one that is not there any more, which changes nothing
    public <T> FormFields choice(
            String name,
            Property<@Nullable T> chosen,
            Function<? super T, String> key,
            Function<String, Optional<T>> find) {
        choices.add(name);
        hear(chosen);
        return value(
                name,
                () -> {
                    var value = chosen.getValue();
                    return value == null ? "" : key.apply(value);
                },
                kept -> find.apply(kept).ifPresent(chosen::setValue));
    }

    /// The same of a choice that may be none.
    public <T> FormFields choice(String name, FilterBox<T> box, Function<? super T, String> key) {
        choices.add(name);
        hear(box.wanted());
        return value(
                name,
                () -> {
                    var value = box.wanted().getValue();
                    return value == null ? "" : key.apply(value);
                },
                kept -> box.wanted().setValue(box.find(key, kept)));
    }

    /// Several fields whose names the part itself gives.
    ///
    /// @param read puts what stands in them into the map
    public FormFields part(Consumer<Map<String, String>> read, Consumer<TypedFields> write) {
        readers.add(read);
        writers.add(write);
        return this;
    }

    /// What stands in them now.
    public TypedFields read() {
        var all = new TreeMap<String, String>();
        readers.forEach(reader -> reader.accept(all));
        return new TypedFields(all);
    }

    /// Puts this into them, in the order in which they were named.
    public void fill(TypedFields typedBefore) {
        writers.forEach(writer -> writer.accept(typedBefore));
    }

    /// What is typed in them as one text, in the order in which they were named, without what is only chosen.
    String asText(TypedFields typed) {
        var names = new LinkedHashSet<>(texts);
        names.addAll(typed.fields().keySet());
        names.removeAll(choices);
        return names.stream()
                .map(typed::get)
                .filter(words -> !words.isBlank())
                .map(words -> words.strip() + "\n")
                .collect(Collectors.joining("\n"));
    }

    public Set<String> choices() {
        return Set.copyOf(choices);
    }

    /// Says that something was typed or chosen.
    public void tell() {
        typed.run();
    }

    /// @param next is run whenever something was typed or chosen
    void onTyped(Runnable next) {
        typed = next;
    }

    private FormFields value(String name, Supplier<String> get, Consumer<String> set) {
        return part(all -> all.put(name, get.get()), fields -> set.accept(fields.get(name)));
    }

    private void hear(ObservableValue<?> value) {
        value.subscribe((BiConsumer<Object, Object>) (_, _) -> tell());
    }
}
