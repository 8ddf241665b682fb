package dev.projectstudio.core.dependency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits the `version_check` of a tool at its spaces into the words that would be run, and refuses every line that
/// does more than ask for a version. A list of what must not be said would never be complete, so this is one of what
/// may: after the name of a program, perhaps one part of it that has a version of its own, comes a word that asks, and
/// then only words for how the answer is to look. Any program may be asked by words that none takes for anything else
/// (`--version`); by `version`, `-v` and the like, which are a database, a file or a wish to hear more for others, only
/// the programs that are known to answer so. None of the words is a file, an address or code.
final class VersionCheck {

    private static final int LONGEST = 200;
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    /// `python3.12` and `Node.exe` are known by less.
    private static final Pattern EDITION = Pattern.compile("[-.0-9]*(?:\\.(?:exe|cmd|bat|com|ps1))?$");

    /// What no program takes for anything but the question.
    private static final Set<String> ASKING = set("--version --Version --full-version --short-version");

    /// Short words, and the programs that are known to take them for the question and to do nothing else then.
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            known("version", """
                    go docker docker-compose podman podman-compose nerdctl buildah crictl kubectl oc helm helmfile kind
                    k3d kustomize minikube kubeadm istioctl linkerd cilium velero skaffold tilt argocd flux eksctl
                    terraform tofu packer vault consul nomad pulumi hugo caddy traefik etcdctl trivy syft grype cosign
                    golangci-lint openssl git gh glab gcloud doctl hcloud heroku direnv rclone restic cargo npm zig
                    openapi-generator openapi-generator-cli
                    """),
            known("-v", """
                    node nodejs npm npx pnpm yarn bun corepack tsc tsx eslint jest vite webpack ruby gem bundle irb
                    rails php perl lua luajit luac elixir mix iex julia groovy crystal nim mvn gradle make gmake gcc g++
                    cc c++ clang clang++ nasm ld pandoc nginx httpd apache apachectl redis-server redis-cli docker
                    docker-compose podman git packer terraform tofu vault consul nomad vagrant dig nvim code
                    """),
            known("-V", """
                    python pypy pip pytest mypy ruff poetry uv composer rustc cargo rustup deno ssh sshd tmux curl wget
                    nginx httpd apache jq rg fd bat typst just hyperfine shellcheck ghc cabal psql pg_dump pg_restore
                    pg_ctl initdb postgres createdb dropdb mysql mysqld mysqldump mariadb memcached rsync xz zstd gzip
                    strace sudo nano less gawk
                    """),
            known("-VV", "python"),
            known("-vV", "rustc cargo"),
            known("-version", """
                    java javac javap kotlin kotlinc scala scalac ant ffmpeg ffprobe ffplay perl ocaml ocamlc swift
                    xcodebuild convert magick identify sqlite cmake
                    """),
            known("-fullversion", "java javac javap"),
            known("-dumpversion", "gcc g++ cc c++ clang clang++"),
            known("-dumpfullversion", "gcc g++ cc c++"),
            known("--numeric-version", "ghc cabal stack"),
            known("-productVersion", "sw_vers"));

    private static final Set<String> HOW = set("""
            --client --client=true --client-only --remote=false --short --long --all -a --json -json --plain --raw
            --quiet -q --verbose --no-color --no-ansi --nologo -nologo -hide_banner
            """);

    private static final Map<String, Set<String>> PARTS = Map.of(
            "docker", set("compose buildx scout"),
            "podman", set("compose"),
            "git", set("lfs annex flow"),
            "kubectl", set("krew"),
            "dotnet", set("ef"),
            "jupyter", set("lab notebook"),
            "cargo", set("clippy fmt nextest audit deny watch make binstall tarpaulin llvm-cov expand tauri"));

    /// Of the programs with parts those whose parts know the word `version` as well.
    private static final Set<String> PARTS_KNOW_THE_WORD = Set.of("docker", "podman", "git", "kubectl");

    private static final Set<String> WITH_MODULES = Set.of("python", "pythonw", "pypy");

    /// Others might do what they do without listening.
    private static final Set<String> MODULES = set("""
            pip pytest mypy black ruff flake8 pylint isort coverage virtualenv pipx poetry pipenv hatch pdm uv build
            twine tox nox pre_commit sphinx mkdocs jupyter notebook IPython ansible django flask uvicorn gunicorn celery
            alembic bandit pyright yapf autopep8 cython PyInstaller cookiecutter invoke
            """);

    private VersionCheck() {}

    /// Empty for what is refused.
    static Optional<List<String>> words(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var words = List.of(text.split(" +"));
        return PROGRAM.matcher(words.getFirst()).matches() && asks(words) ? Optional.of(words) : Optional.empty();
    }

    private static boolean asks(List<String> words) {
        var program = EDITION.matcher(words.getFirst().toLowerCase(Locale.ROOT)).replaceFirst("");
        int parts = parts(program, words);
        var rest = words.subList(1 + parts, words.size());
        if (rest.isEmpty() || !isAsking(program, parts, words)) {
            return false;
        }
        return HOW.containsAll(rest.subList(1, rest.size()));
    }

    /// Whether the first word after the program, and after the part of it that is meant, is the question.
    private static boolean isAsking(String program, int parts, List<String> words) {
        var word = words.get(1 + parts);
        if (ASKING.contains(word)) {
            return true;
        }
        return switch (parts) {
            case 0 -> isKnown(word, program);
            case 1 -> word.equals("version") && PARTS_KNOW_THE_WORD.contains(program);
            default -> word.equals("-V") && isKnown(word, words.get(parts));
        };
    }

    private static boolean isKnown(String word, String program) {
        return KNOWN.getOrDefault(word, Set.of()).contains(program);
    }

    /// How many words after the program name a part of it.
    private static int parts(String program, List<String> words) {
        if (words.size() > 1 && PARTS.getOrDefault(program, Set.of()).contains(words.get(1))) {
            return 1;
        }
        boolean isModule = words.size() > 2
                && WITH_MODULES.contains(program)
                && words.get(1).equals("-m")
                && MODULES.contains(words.get(2));
        return isModule ? 2 : 0;
    }

    private static Map.Entry<String, Set<String>> known(String word, String programs) {
        return Map.entry(word, set(programs));
    }

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
