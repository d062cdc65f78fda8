package io.github.evidenceratings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class EvidenceCommandTest {
  @Test
  void commandLine_nothingGiven_hasEveryCommandUnderItsName() {
    var commands = EvidenceCommand.commandLine().getSubcommands();

    assertThat(commands).hasSize(22).containsKeys("answer", "validate", "help");
    commands.forEach(
        (name, line) -> {
          Command command = line.getCommand().getClass().getAnnotation(Command.class);
          assertThat(command.name()).isEqualTo(name);
        });
  }

  @Test
  void commandLine_command_hasThatOneOnly() {
    assertThat(EvidenceCommand.commandLine("ratings", "table").getSubcommands())
        .containsOnlyKeys("ratings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "rating", ""})
  void commandLine_anythingElse_hasEveryCommand(String first) {
    assertThat(EvidenceCommand.commandLine(first, "ratings").getSubcommands()).hasSize(22);
  }
}
