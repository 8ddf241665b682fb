/// Markdown as a flat list of blocks, ready to be shown: CommonMark with GitHub's tables and task lists. Nothing in a
/// text is ever run or loaded by being read.
@NullMarked
package dev.projectstudio.platform.markdown;

import org.jspecify.annotations.NullMarked;
