/// What was done, day by day, in the window.
@NullMarked
package dev.projectstudio.ui.activity;

import org.jspecify.annotations.NullMarked;
