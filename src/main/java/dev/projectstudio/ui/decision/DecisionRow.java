package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;

/// A decision with the name of the project it belongs to.
record DecisionRow(Decision decision, String projectName) {}
