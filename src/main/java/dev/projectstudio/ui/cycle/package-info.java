/// The cycles in the window: their list and board, and the page of one of them.
@NullMarked
package dev.projectstudio.ui.cycle;

import org.jspecify.annotations.NullMarked;
