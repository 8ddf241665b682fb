/// The dashboard: what needs the user, across all projects. Start with [DashboardScreens].
@NullMarked
package dev.projectstudio.ui.dashboard;

import org.jspecify.annotations.NullMarked;
