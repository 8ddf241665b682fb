/// What is read across features and never written: the dashboard, a project at a glance, counts. Start with
/// [OverviewService].
@NullMarked
package dev.projectstudio.core.overview;

import org.jspecify.annotations.NullMarked;
