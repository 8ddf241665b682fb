package dev.projectstudio.core.install;

import dev.projectstudio.core.context.InputVariables.Added;
import java.util.List;

/// What installing a copy found where it came to, and what it made there for it: from that follows what is taken away
/// with the copy.
///
/// @param madeFile whether there was no such file before
/// @param madeAround of a file how many folders, from its own upwards, were made for it; of an entry in a file that was
///     there, how many of the objects around it
/// @param foundThere whether the same text was there before
/// @param gaveRight whether the file was there and could not be run, and got the right to it
/// @param inputs what was defined in its file for a server of VS Code, and what white space gave way to it
record Arrival(boolean madeFile, int madeAround, boolean foundThere, boolean gaveRight, InstalledInputs inputs) {

    /// The same of a copy that is written once more. What was there before, the first time tells.
    Arrival and(Arrival again) {
        return inheriting(again).giving(gaveRight || again.gaveRight).defining(again.inputs.all());
    }

    /// The same of a server for which these too were defined.
    Arrival defining(List<Added> more) {
        return with(inputs.and(more));
    }

    /// The same of one for which the file, or what is around it, was made as it was for one that goes.
    Arrival inheriting(Arrival gone) {
        return new Arrival(
                madeFile || gone.madeFile,
                Math.max(madeAround, gone.madeAround),
                foundThere,
                gaveRight,
                inputs.with(gone.inputs.gaps()));
    }

    /// The same of one whose text is Studio's by now.
    Arrival written() {
        return new Arrival(madeFile, madeAround, false, gaveRight, inputs);
    }

    /// The same of a file that Studio lets people run, or does no longer.
    Arrival giving(boolean gives) {
        return new Arrival(madeFile, madeAround, foundThere, gives, inputs);
    }

    Arrival with(InstalledInputs others) {
        return new Arrival(madeFile, madeAround, foundThere, gaveRight, others);
    }
}
