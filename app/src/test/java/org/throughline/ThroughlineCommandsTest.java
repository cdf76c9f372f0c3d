// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.platform.commandline.ExitCode;

class ThroughlineCommandsTest {

  private static final Pattern COMMAND = Pattern.compile("^  ([a-z-]+) .*", Pattern.MULTILINE);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return Throughline.runJob(
        List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  @Test
  void helpListsEveryCommandAndNoOther() {
    assertThat(run("help")).isZero();

    String commands = part("Commands");
    assertThat(COMMAND.matcher(commands).results().map(found -> found.group(1)))
        .filteredOn(name -> !List.of("serve", "test").contains(name)) // the launcher's own
        .containsExactlyInAnyOrderElementsOf(Throughline.JOBS.keySet());
  }

  @Test
  void helpExplainsEveryExitCode() {
    run("help");

    String codes = part("Exit codes");
    for (ExitCode code : ExitCode.values()) {
      assertThat(codes).containsPattern("(?m)^  " + code.number() + " +\\S");
    }
  }

  @Test
  void anUnknownCommandIsOneSentenceWithTheRemedy() {
    assertThat(run("frobnicate")).isEqualTo(ExitCode.WRONG_USE.number());
    assertThat(err.toString(UTF_8))
        .isEqualTo("There is no command “frobnicate”: ./throughline --help lists them all.\n");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  /// The lines of the page below `heading`, up to the next empty one.
  private String part(String heading) {
    String page = out.toString(UTF_8) + "\n";
    int from = page.indexOf(heading + "\n") + heading.length() + 1;
    return page.substring(from, page.indexOf("\n\n", from) + 1);
  }
}
