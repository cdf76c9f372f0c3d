// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static Arguments read(String... words) {
    return Arguments.read(List.of(words), Set.of("--data", "--port"), Set.of("--replace"));
  }

  @Test
  void anOptionTakesItsValueFromTheNextWordOrAfterTheSign() {
    assertThat(read("--data", "here").option("--data")).contains("here");
    assertThat(read("--data=here").option("--data")).contains("here");
    assertThat(read("--data=").option("--data")).contains("");
  }

  @Test
  void wordsOptionsSwitchesAndSettingsAreToldApart() {
    Arguments arguments = read("a.zip", "--replace", "--server.ssl=on", "--port", "81", "b.zip");

    assertThat(arguments.rest()).containsExactly("a.zip", "b.zip");
    assertThat(arguments.switches()).containsExactly("--replace");
    assertThat(arguments.settings()).containsExactly("--server.ssl=on");
    assertThat(arguments.option("--port")).contains("81");
  }

  @Test
  void anUnknownOptionIsNamedWithTheRemedy() {
    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> read("--prot", "81"))
        .withMessage("There is no option “--prot”: ./throughline --help lists them all.")
        .matches(reason -> reason.code() == ExitCode.WRONG_USE);
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> read("--data"))
        .withMessage("The option --data needs a value: ./throughline --help shows how.");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> read("--data=a", "--prot", "--data", "b", "--port"))
        .withMessage(
            String.join(
                System.lineSeparator(),
                "There is no option “--prot”: ./throughline --help lists them all.",
                "The option --data was given twice: give it once.",
                "The option --port needs a value: ./throughline --help shows how."));
  }
}
