/// Projects: the directories Studio looks after, which of them is active, and which may be trusted with git. Start with
/// [ProjectService].
@NullMarked
package dev.projectstudio.core.project;

import org.jspecify.annotations.NullMarked;
