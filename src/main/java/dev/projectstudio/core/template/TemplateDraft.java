package dev.projectstudio.core.template;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A template that could be made of a folder.
///
/// @param folder the folder's name
/// @param sources the paths of what is taken, as they are in the folder
/// @param files by their paths in the template, `template.json` not among them
/// @param programs the paths of those that their owner may run
/// @param left what of the folder is not taken
/// @param counts how often each text that was to be replaced is in it
/// @param secrets what in the files looks like a secret
public record TemplateDraft(
        String folder,
        SortedSet<String> sources,
        SortedMap<String, byte[]> files,
        Set<String> programs,
        List<Left> left,
        Map<TextReplacement, Integer> counts,
        List<Danger> secrets) {

    private static final Set<String> EXPECTED = Set.of("version-control", "ignored", "built", "temporary", "excluded");

    public TemplateDraft {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        programs = Set.copyOf(programs);
        left = List.copyOf(left);
        secrets = List.copyOf(secrets);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /// Of what is left that which a user may have wanted: not what git keeps or ignores, what tools have built, what
    /// editors leave behind, and what was excluded.
    public List<Left> missed() {
        return left.stream().filter(each -> !EXPECTED.contains(each.reason())).toList();
    }
}
