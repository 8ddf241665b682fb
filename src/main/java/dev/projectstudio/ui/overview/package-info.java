/// A project at a glance: where one was in it. Start with [OverviewScreens].
@NullMarked
package dev.projectstudio.ui.overview;

import org.jspecify.annotations.NullMarked;
