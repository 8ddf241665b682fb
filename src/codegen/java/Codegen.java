import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Migrates an empty SQLite file and writes the tables it then has as Java classes.
///
/// Arguments: the folder of the migrations, the folder to write to. Does nothing while no migration is newer than
/// what was written.
public final class Codegen {

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var done = target.resolve(".done");
        if (Files.exists(done) && !isNewer(migrations, done) && !isNewer(Path.of("src/codegen"), done)) {
            return;
        }
        var file = Files.createTempFile("codegen", ".db");
        var url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        GenerationTool.generate(configuration(url, target));
        Files.delete(file);
        Files.writeString(done, "");
    }

    private static Configuration configuration(String url, Path target) {
        var database = new Database()
                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                .withExcludes("flyway_schema_history|search_(texts|names)(_.*)?")
                .withForcedTypes(
                        new ForcedType()
                                .withName("VARCHAR")
                                .withUserType("java.time.Instant")
                                .withConverter("dev.projectstudio.platform.db.InstantConverter")
                                .withIncludeExpression(".*\\.[a-z_]+_at"),
                        new ForcedType().withName("BIGINT").withIncludeTypes("(?i)INTEGER|INT"),
                        new ForcedType().withName("DOUBLE").withIncludeTypes("(?i)REAL"),
                        new ForcedType().withName("CLOB").withIncludeTypes("(?i)TEXT"));
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate().withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("dev.projectstudio.platform.db.schema")
                                .withDirectory(target.toString())));
    }

    private static boolean isNewer(Path folder, Path than) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
