/// The command line: one class per group of commands, over the same services as the window.
@NullMarked
package dev.projectstudio.cli;

import org.jspecify.annotations.NullMarked;
