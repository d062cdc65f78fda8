package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.ClaimTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data dictionary describes the tables as the code defines them. */
class DataDictionaryTest {
  private static final Path DICTIONARY = Path.of("docs", "data-dictionary.md");

  @ParameterizedTest
  @EnumSource(Table.class)
  void dictionary_describesEveryColumn(Table table) throws IOException {
    assertThat(Files.readString(DICTIONARY)).contains(section(table));
  }

  @Test
  void dictionary_listsTheBuiltInTopics() throws IOException {
    StringBuilder topics =
        new StringBuilder("| Id | Name | Claims about | Order |\n| --- | --- | --- | --- |\n");
    for (ClaimTopic topic : ClaimTopic.builtIn()) {
      topics.append(
          "| `%s` | %s | %s | %d |\n"
              .formatted(topic.id(), topic.name(), topic.meaning(), topic.order()));
    }
    assertThat(Files.readString(DICTIONARY)).contains(topics.append('\n'));
  }

  private static String section(Table table) {
    StringBuilder section = new StringBuilder("### " + table.resource() + "\n\n");
    section.append("| Column | Value | Holds |\n| --- | --- | --- |\n");
    for (Column column : table.columns()) {
      section
          .append("| `")
          .append(column.name())
          .append("` | ")
          .append(kind(column))
          .append(" | ")
          .append(column.description())
          .append(" |\n");
    }
    return section.toString();
  }

  private static String kind(Column column) {
    List<String> kinds = new ArrayList<>();
    if (column.required()) {
      kinds.add("required");
    }
    if (column.type() != Column.Type.STRING) {
      kinds.add(column.type().name().toLowerCase(Locale.ROOT));
    }
    column.reference().ifPresent(target -> kinds.add("id in " + target));
    if (!column.choices().isEmpty()) {
      kinds.add("one of " + String.join(", ", column.choices()));
    }
    return kinds.isEmpty() ? "text" : String.join("; ", kinds);
  }
}
