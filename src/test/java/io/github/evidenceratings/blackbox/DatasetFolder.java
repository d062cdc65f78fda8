package io.github.evidenceratings.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small data sets whose version tells which state of the files was read. */
public final class DatasetFolder {
  private DatasetFolder() {}

  /** A JSON document with a version and so many ratings, each for a condition of its own. */
  public static String json(String version, int ratings) {
    StringBuilder json = new StringBuilder(200 + ratings * 250);
    json.append("{\"name\":\"set\",\"title\":\"Set\",\"version\":\"").append(version);
    json.append("\",\"sources\":[{\"id\":\"s\",\"kind\":\"monograph\",\"name\":\"S\",");
    json.append("\"title\":\"T\"}],\"modalities\":[{\"id\":\"m\",\"name\":\"heat\",");
    json.append("\"sources\":[\"s\"]}],\"conditions\":[");
    for (int i = 0; i < ratings; i++) {
      json.append(i == 0 ? "" : ",\n");
      json.append("{\"id\":\"c").append(i).append("\",\"name\":\"condition ").append(i);
      json.append("\",\"sources\":[\"s\"]}");
    }
    json.append("],\"ratings\":[");
    for (int i = 0; i < ratings; i++) {
      json.append(i == 0 ? "" : ",\n");
      json.append("{\"id\":\"r").append(i).append("\",\"modality\":\"m\",\"condition\":\"c");
      json.append(i).append("\",\"scale\":\"natmed-effectiveness\",\"level\":\"Effective\",");
      json.append("\"source\":\"s\",\"summary\":\"version ").append(version).append("\"}");
    }
    return json.append("]}\n").toString();
  }

  /** Replaces a file in one step, so that no reader sees half of it. */
  public static void replace(Path file, String text) throws IOException {
    Path next = Files.writeString(file.resolveSibling("." + file.getFileName() + ".next"), text);
    Files.move(
        next,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
