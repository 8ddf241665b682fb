/// What every screen needs: changes on the JavaFX thread, edits with a way back, lists bound to view models.
@NullMarked
package dev.projectstudio.ui.common;

import org.jspecify.annotations.NullMarked;
