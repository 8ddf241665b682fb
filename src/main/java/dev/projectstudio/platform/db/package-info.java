/// The SQLite file: transactions, migrations, converters. What a table holds is known to its feature.
@NullMarked
package dev.projectstudio.platform.db;

import org.jspecify.annotations.NullMarked;
