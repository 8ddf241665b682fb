/// Other programs: run without a shell, with a limit to their time and output. Start with [ProcessRunner].
@NullMarked
package dev.projectstudio.platform.process;

import org.jspecify.annotations.NullMarked;
