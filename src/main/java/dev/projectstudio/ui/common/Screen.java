package dev.projectstudio.ui.common;

import javafx.scene.Parent;

/// What the window shows. Closing it ends the subscriptions of its view model.
public record Screen(Parent root, AutoCloseable viewModel) {}
