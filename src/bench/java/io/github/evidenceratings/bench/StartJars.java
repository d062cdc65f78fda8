package io.github.evidenceratings.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jars that are started: archives of classes are made of jars, not of folders. */
final class StartJars {
  /** What this library needs where it runs, by the beginnings of the jars' names. */
  private static final List<String> NEEDED =
      List.of(
          "caffeine-",
          "commons-codec-",
          "commons-csv-",
          "commons-io-",
          "jackson-core-",
          "jspecify-");

  private StartJars() {}

  /** A jar of the two small programs. */
  static Path programs(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path jar = folder.resolve("programs.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> program : List.of(HelloWorld.class, FirstAnswer.class)) {
        String name = program.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = program.getResourceAsStream("/" + name)) {
          if (in == null) {
            throw new IOException(name + " is missing");
          }
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  /** The class path of the programs: this library's jar and what it needs. */
  static String classPath(Path target) throws IOException {
    List<String> path = new ArrayList<>();
    path.add(programs(target.resolve("bench")).toString());
    path.add(built(target, false).toString());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(entry).getFileName().toString();
      if (NEEDED.stream().anyMatch(name::startsWith)) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  /** The jar that the build has made, of the library or of the command line. */
  static Path built(Path target, boolean commandLine) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("evidence-ratings-.*\\.jar"))
          .filter(file -> file.toString().endsWith("-cli.jar") == commandLine)
          .findFirst()
          .orElseThrow(
              () -> new IOException("no jar in " + target + "; package, then measure starts"));
    }
  }
}
