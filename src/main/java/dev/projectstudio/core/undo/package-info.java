/// The user's changes in order, and the way back: rows and files before and after. Start with [UndoJournal].
@NullMarked
package dev.projectstudio.core.undo;

import org.jspecify.annotations.NullMarked;
