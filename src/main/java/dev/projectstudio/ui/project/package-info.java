/// The projects: the list, and bringing them in, placing, trusting, archiving and removing them. Start with
/// [ProjectScreens].
@NullMarked
package dev.projectstudio.ui.project;

import org.jspecify.annotations.NullMarked;
