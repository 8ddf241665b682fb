/// The decisions in the window: their list, and the one that is read beside it.
@NullMarked
package dev.projectstudio.ui.decision;

import org.jspecify.annotations.NullMarked;
