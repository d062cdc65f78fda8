package io.github.evidenceratings.dataset.tables;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What the descriptor of a bundled data set says, from properties: loading a JSON parser takes
 * longer than reading the data.
 *
 * @param edition the edition
 * @param tables the tables, each in a file of its name
 */
public record BundledDescriptor(Edition edition, List<Table> tables) {
  /** Reads the one of a data set. */
  public static BundledDescriptor of(String name) {
    Properties properties = new Properties();
    try (InputStream in = BundledDescriptor.class.getResourceAsStream(name + ".properties")) {
      properties.load(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Table> tables = new ArrayList<>();
    for (String table : value(properties, "tables").split(",", -1)) {
      tables.add(Table.named(table).orElseThrow());
    }
    Edition edition =
        new Edition(
            value(properties, "name"),
            value(properties, "title"),
            value(properties, "version"),
            Optional.of(PartialDate.parse(value(properties, "created")).first()),
            Optional.of(value(properties, "licence")),
            Optional.of(value(properties, "description")));
    return new BundledDescriptor(edition, tables);
  }

  private static String value(Properties properties, String key) {
    return requireNonNull(properties.getProperty(key), key);
  }
}
