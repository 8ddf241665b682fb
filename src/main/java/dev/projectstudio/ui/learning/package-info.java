/// The learnings in the window: their tags, their list, and the one that is read beside it.
@NullMarked
package dev.projectstudio.ui.learning;

import org.jspecify.annotations.NullMarked;
