package dev.projectstudio.core.registry;

import dev.projectstudio.platform.text.YamlDepth;
import dev.projectstudio.platform.text.YamlPlaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The YAML between two lines of `---` with which a Markdown file may begin.
///
/// Many such blocks are written by hand and are no YAML to the letter, as where a description has a colon in it. Then
/// each line that begins with a word and a colon is taken for a field, which is what their consumers do.
///
/// @param fields the simple ones by name, in their order
/// @param body where the text after it begins, in `char`s; 0 if there is no such block, or 1 behind a
///     byte order mark, which is no letter of the text
/// @param fault where it is no YAML, or nested too deeply; null where it is neither
record Frontmatter(
        Map<String, Field> fields, int body, @Nullable TextPlace fault) {

    private static final String MARK = "\uFEFF";
    private static final Pattern BLOCK =
            Pattern.compile("\\A\uFEFF?---[ \\t]*\\R(.*?)^---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINE =
            Pattern.compile("^([A-Za-z][\\w-]*)[ \\t]*:[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);
    private static final int LONGEST = 64 * 1024;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    /// A simple value.
    ///
    /// @param start where it begins in the text, quotation marks included, and an anchor or a tag before it not
    /// @param end where it ends, before the end of its line
    record Field(String value, TextPlace place, int start, int end) {}

    static Frontmatter of(String text) {
        var block = BLOCK.matcher(text);
        if (!block.find() || block.group(1).length() > LONGEST) {
            return new Frontmatter(Map.of(), text.startsWith(MARK) ? MARK.length() : 0, null);
        }
        int start = block.start(1);
        var yaml = block.group(1);
        var deep = YamlDepth.tooDeep(yaml, SETTINGS);
        if (deep.isPresent()) {
            return byLine(yaml, start, block.end(), new TextPlace(deep.getAsInt() + 1, 1));
        }
        try {
            var root = new Compose(SETTINGS).composeString(yaml).orElse(null);
            return root == null || root instanceof MappingNode
                    ? new Frontmatter(fields(root, yaml, start), block.end(), null)
                    : byLine(yaml, start, block.end(), new TextPlace(2, 1));
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark()
                    .map(mark -> new TextPlace(mark.getLine() + 2, mark.getColumn() + 1))
                    .orElse(new TextPlace(2, 1));
            return byLine(yaml, start, block.end(), place);
        } catch (YamlEngineException e) {
            return byLine(yaml, start, block.end(), new TextPlace(2, 1));
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(fields.get(name)).map(Field::value).filter(value -> !value.isBlank());
    }

    private static Map<String, Field> fields(@Nullable Node root, String yaml, int offset) {
        var fields = new LinkedHashMap<String, Field>();
        var places = YamlPlaces.values(YamlPlaces.of(yaml)).iterator();
        var pairs = root instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of();
        for (var pair : pairs) {
            var place = places.next();
            if (pair.getKeyNode() instanceof ScalarNode key && pair.getValueNode() instanceof ScalarNode value) {
                fields.put(
                        key.getValue(),
                        new Field(
                                value.getValue(),
                                place(yaml, place.word()),
                                offset + place.word(),
                                offset + place.end()));
            }
        }
        return fields;
    }

    /// Of a letter of the block; the line before it is the first.
    private static TextPlace place(String yaml, int at) {
        int line = (int)
                yaml.substring(0, at).chars().filter(letter -> letter == '\n').count();
        int start = yaml.lastIndexOf('\n', at - 1) + 1;
        return new TextPlace(line + 2, yaml.codePointCount(start, at) + 1);
    }

    private static Frontmatter byLine(String yaml, int offset, int body, TextPlace fault) {
        var fields = new LinkedHashMap<String, Field>();
        var line = LINE.matcher(yaml);
        while (line.find()) {
            int number = 2 + (int) yaml.substring(0, line.start()).lines().count();
            fields.put(
                    line.group(1),
                    new Field(
                            unquoted(line.group(2)),
                            new TextPlace(number, line.start(2) - line.start() + 1),
                            offset + line.start(2),
                            offset + line.end(2)));
        }
        return new Frontmatter(fields, body, fault);
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
