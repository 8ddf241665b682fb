import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/// Lays the application out so that it runs from its own folder: `lib`, `bin` and an AOT cache.
///
/// Arguments: the folder to fill, the application's jar, the class path it was built with.
public final class Assemble {

    private static final String MAIN_JAR = "project-studio.jar";
    private static final String COMMANDS_CACHE = "studio.aot";
    private static final String WINDOW_CACHE = "window.aot";
    private static final String OPTIONS = String.join(
            " ",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=dev.projectstudio.boot.LogProvider", // else it is looked for in every jar
            "-Dslf4j.internal.verbosity=WARN",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=128m", // else the window stops twice at its start to look for classes to unload
            "-XX:-UsePerfData",
            "-Xlog:disable");

    private final Path lib;
    private final Path bin;

    private Assemble(Path app) {
        this.lib = app.resolve("lib");
        this.bin = app.resolve("bin");
    }

    public static void main(String[] args) throws Exception {
        var app = Path.of(args[0]).toAbsolutePath();
        var entries = Path.of(args[1]).toAbsolutePath() + File.pathSeparator + args[2];
        var assembly = new Assemble(app);
        var jars = List.of(entries.split(File.pathSeparator)).stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        if (assembly.isUpToDate(jars)) {
            return;
        }
        delete(app);
        assembly.copyJars(jars);
        assembly.layOutNativeLibrary();
        assembly.writeLaunchers();
        assembly.train();
    }

    private boolean isUpToDate(List<Path> jars) throws IOException {
        var cache = lib.resolve(WINDOW_CACHE);
        if (Files.notExists(cache)) {
            return false;
        }
        var built = Files.getLastModifiedTime(cache);
        var inputs = new ArrayList<>(jars);
        try (var own = Files.walk(Path.of("packaging"))) {
            own.filter(Files::isRegularFile).forEach(inputs::add);
        }
        for (var input : inputs) {
            if (Files.getLastModifiedTime(input).compareTo(built) > 0) {
                return false;
            }
        }
        return true;
    }

    /// The first jar is the application's own; its manifest names the others, so that they are always found in the
    /// order in which the AOT cache saw them.
    private void copyJars(List<Path> jars) throws IOException {
        Files.createDirectories(lib);
        var libraries = jars.subList(1, jars.size());
        for (var jar : libraries) {
            if (needsRewriting(jar)) {
                rewrite(jar, lib.resolve(jar.getFileName()));
            } else {
                Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (var own = new JarFile(jars.getFirst().toFile())) {
            var manifest = new Manifest(own.getManifest());
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            libraries.stream()
                                    .map(jar -> jar.getFileName().toString())
                                    .collect(Collectors.joining(" ")));
            try (var out = new JarOutputStream(Files.newOutputStream(lib.resolve(MAIN_JAR)), manifest)) {
                for (var entry : own.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        own.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
    }

    /// An AOT cache holds no classes of signed jars, and none compiled for Java 5, as picocli's are.
    private static boolean needsRewriting(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(Assemble::isSignature)
                    || jar.getFileName().toString().startsWith("picocli");
        }
    }

    /// Without signatures, which would be verified at every start, and with the stack maps that newer class files have:
    /// together they cost every command more than its own work.
    private static void rewrite(Path jar, Path copy) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var from = new JarFile(jar.toFile());
                var to = new JarOutputStream(Files.newOutputStream(copy), withoutDigests(from))) {
            var classes = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            for (var entry : from.stream().toList()) {
                if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    var bytes = from.getInputStream(entry).readAllBytes();
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(entry.getName().endsWith(".class") ? bringUpToDate(classes, bytes) : bytes);
                }
            }
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static Manifest withoutDigests(JarFile jar) throws IOException {
        var manifest = new Manifest(jar.getManifest());
        manifest.getEntries().clear();
        return manifest;
    }

    private static byte[] bringUpToDate(ClassFile classes, byte[] bytes) {
        var old = classes.parse(bytes);
        return old.majorVersion() >= ClassFile.JAVA_6_VERSION
                ? bytes
                : classes.transformClass(
                        old,
                        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                                .andThen(
                                ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }

    /// SQLite's library as a file: unpacking it at each start would take twice as long as using it.
    private void layOutNativeLibrary() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var cpu = System.getProperty("os.arch");
        var folder = "org/sqlite/native/"
                + (system.contains("win") ? "Windows" : system.contains("mac") ? "Mac" : musl() ? "Linux-Musl" : "Linux")
                + "/" + (cpu.equals("amd64") ? "x86_64" : cpu) + "/";
        var target = Files.createDirectories(lib.resolve("native"));
        try (var all = Files.list(lib)) {
            var sqlite = all.filter(path -> path.getFileName().toString().startsWith("sqlite-jdbc"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new JarFile(sqlite.toFile())) {
                for (var entry : jar.stream()
                        .filter(e -> e.getName().startsWith(folder) && !e.isDirectory())
                        .toList()) {
                    Files.copy(jar.getInputStream(entry), target.resolve(entry.getName().substring(folder.length())));
                }
            }
        }
    }

    private static boolean musl() throws IOException {
        var maps = Path.of("/proc/self/maps");
        return Files.isReadable(maps) && Files.readString(maps).contains("ld-musl");
    }

    private void writeLaunchers() throws IOException {
        Files.writeString(lib.resolve("java.home"), System.getProperty("java.home") + "\n");
        Files.writeString(lib.resolve("java.options"), OPTIONS + "\n");
        Files.createDirectories(bin);
        for (var name : List.of("studio", "studio.cmd")) {
            Files.copy(Path.of("packaging", "bin", name), bin.resolve(name));
        }
        if (Files.getFileStore(bin).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(bin.resolve("studio"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Runs the application once as its users would, in a home that is thrown away, and keeps what the JVM learnt: of the
    /// commands, and apart from that of the window, whose classes no command should have to load. What only the first
    /// command in a home needs is done before, so that no later one has to load it.
    ///
    /// Without the caches everything works, only slower, so a failure is told and is no failure of the build.
    private void train() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("studio-training");
        var commands = List.of("-XX:TieredStopAtLevel=1"); // as the launchers run them
        var window = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        try {
            var jarTime = stampJar();
            if (runs(folder, commands, "Training")) {
                learn(folder, commands, "Training", COMMANDS_CACHE, jarTime);
                learn(folder, window, "WindowTraining", WINDOW_CACHE, jarTime);
            }
        } finally {
            delete(folder);
        }
    }

    private void learn(Path folder, List<String> options, String main, String cache, FileTime jarTime)
            throws IOException, InterruptedException {
        var made = lib.resolve(cache + ".new");
        var learning = new ArrayList<>(options);
        learning.add("-XX:AOTCacheOutput=" + made);
        if (runs(folder, learning, main) && Files.exists(made)) {
            Files.setLastModifiedTime(made, jarTime);
            Files.move(made, lib.resolve(cache));
        } else {
            Files.deleteIfExists(made);
        }
    }

    /// The JVM does not look whether a cache is of the jar that lies beside it (JDK-8377932): it would run the classes of
    /// another. So the launchers look, at what costs them nothing: both files have the same time, and studio.cmd, to
    /// which a time is a minute, finds the jar's size noted. The other jars are named by the manifest of this one.
    private FileTime stampJar() throws IOException, InterruptedException {
        var jar = lib.resolve(MAIN_JAR);
        var time = FileTime.from(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Files.setLastModifiedTime(jar, time);
        Files.writeString(lib.resolve(COMMANDS_CACHE + ".jar-size"), Files.size(jar) + "\n");
        noteSum(jar);
        return time;
    }

    /// For copies that did not keep the times: `bin/studio` compares what POSIX's `cksum` says. Where there is none,
    /// there is no `bin/studio` either.
    private void noteSum(Path jar) throws IOException, InterruptedException {
        var sum = lib.resolve(COMMANDS_CACHE + ".jar-sum");
        try {
            var process = new ProcessBuilder("cksum")
                    .redirectInput(jar.toFile())
                    .redirectOutput(sum.toFile())
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            System.err.println("[WARNING] No cksum, so a copy of the application starts slower: " + e.getMessage());
        }
        Files.deleteIfExists(sum);
    }

    private boolean runs(Path folder, List<String> more, String main) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(OPTIONS.split(" ")));
        command.addAll(more);
        command.addAll(List.of(
                "-Dorg.sqlite.lib.path=" + lib.resolve("native"),
                "-Dorg.sqlite.tmpdir=" + lib.resolve("native"),
                "-cp",
                lib.resolve(MAIN_JAR).toString(),
                "dev.projectstudio.boot." + main,
                folder.resolve("home").toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile())
                .start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        if (ended && process.exitValue() == 0) {
            return true;
        }
        System.err.println("[WARNING] No AOT cache from " + main + ", so the application starts slower:\n"
                + Files.readString(folder.resolve("training.log")));
        return false;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
