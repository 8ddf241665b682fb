package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.TextForm;
import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.exchange.OutsideItem;
import dev.projectstudio.core.registry.OpenItem;
import java.util.ArrayList;
import java.util.List;

/// One text of an item as a consumer wants it.
///
/// @param path of the file in the consumer's form, such as `pdf/SKILL.md`; of an entry its key
/// @param place where it goes in a repository
/// @param text as a target is to hold it
/// @param form of the item's own file
/// @param said what the item says, which is another text where somebody has edited the copy
record ItemText(Consumer consumer, String path, String place, ContextText text, TextForm form, Written said) {

    ItemText(Consumer consumer, String path, String place, ContextText text, TextForm form) {
        this(consumer, path, place, text, form, new Written(text.hash(), text.isProgram()));
    }

    /// What an item consists of for a consumer.
    static List<ItemText> of(OpenItem item, Consumer consumer) {
        return switch (OutsideForms.written(item, consumer.form())) {
            case OutsideItem.Entry(var key, var json) -> {
                var text = ContextText.of(json).canonical().defining(OutsideForms.inputs(item));
                yield List.of(new ItemText(consumer, key, consumer.entry(key), text, TextForm.CANONICAL));
            }
            case OutsideItem.Files(var files, var programs) -> {
                var texts = new ArrayList<ItemText>();
                files.forEach((path, bytes) -> {
                    var text = ContextText.of(bytes).asProgram(programs.contains(path));
                    texts.add(new ItemText(consumer, path, consumer.file(path), text.canonical(), text.form()));
                });
                yield texts;
            }
        };
    }

    /// Whether the item's file is one to be run.
    boolean isProgram() {
        return Boolean.TRUE.equals(said.program());
    }

    /// The same place with another text.
    ItemText with(ContextText other) {
        return new ItemText(consumer, path, place, other, form, said);
    }

    /// What the context file is called that holds it.
    String filename() {
        var folder = consumer.kind().folder();
        return consumer.form().isEntry() ? folder + "/" + path + ".json" : folder + "/" + path;
    }

    /// The bytes that a reader will find, for looking at them beforehand.
    byte[] bytes() {
        return text.bytesIn(form);
    }
}
