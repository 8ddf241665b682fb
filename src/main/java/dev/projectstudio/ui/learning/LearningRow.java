package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import org.jspecify.annotations.Nullable;

/// A learning with the name of the project it comes from.
///
/// @param projectName null for one that is everyone's
record LearningRow(Learning learning, @Nullable String projectName) {}
