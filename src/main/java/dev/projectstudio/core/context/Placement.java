package dev.projectstudio.core.context;

import dev.projectstudio.core.context.InputVariables.Added;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text to be put at places of a repository, held as one context file.
///
/// @param filename what the context file is called, if it is new; another if that is taken
/// @param existing the context file that holds the text already; null for a new one
/// @param text in the form in which it is found at the places
/// @param form of the files, where they are the text and there are none yet
/// @param programs those of the places whose files are to be run
public record Placement(
        String filename,
        @Nullable ContextFile existing,
        ContextText text,
        TextForm form,
        List<Spot> spots,
        Set<Spot> programs) {

    public Placement {
        spots = List.copyOf(spots);
        programs = Set.copyOf(programs);
    }

    Placement with(@Nullable ContextFile file) {
        return new Placement(filename, file, text, form, spots, programs);
    }

    /// The text as it goes to one of the places.
    ContextText textAt(Spot spot) {
        return text.asProgram(programs.contains(spot));
    }

    /// One place as it is now.
    ///
    /// @param madeFolders how many folders, from the file's own upwards, had to be made
    /// @param inputs what had to be defined in the file for the text
    /// @param gaps the white space in what was empty of the file and is no longer, by JSON Pointer
    public record Placed(
            Spot spot, ContextTarget target, int madeFolders, List<Added> inputs, Map<String, String> gaps) {}
}
