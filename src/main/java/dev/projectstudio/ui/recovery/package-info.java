/// What the window shows where a home does not open: why, and what can be done about it.
@NullMarked
package dev.projectstudio.ui.recovery;

import org.jspecify.annotations.NullMarked;
