/// The forms in which other programs keep skills, agents, tools and prompts, and the way in and out of the registry.
@NullMarked
package dev.projectstudio.core.exchange;

import org.jspecify.annotations.NullMarked;
