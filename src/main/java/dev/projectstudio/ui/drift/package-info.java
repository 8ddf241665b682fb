/// The drift inbox: what differs, how, and the four ways to put it right. Start with [DriftScreens].
@NullMarked
package dev.projectstudio.ui.drift;

import org.jspecify.annotations.NullMarked;
