/// The search over everything in the window.
@NullMarked
package dev.projectstudio.ui.memory;

import org.jspecify.annotations.NullMarked;
