/// The programs that a project needs: found in its files or set by hand, looked for on this machine, and asked for
/// their versions in a fixed way.
@NullMarked
package dev.projectstudio.core.dependency;

import org.jspecify.annotations.NullMarked;
