/// Sessions: what was done in one sitting, as a row and a Markdown file.
@NullMarked
package dev.projectstudio.core.session;

import org.jspecify.annotations.NullMarked;
