// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "password1234",
        "P@ssw0rd!2026",
        "Welcome12345!",
        "aaaaaaaaaaaaaaa",
        "123456789012",
        "abcdefghijklmn",
        "qwertyuiop1234",
        "Leicester2026!",
        "ada.fixture1234",
        "1212121212121212"
      })
  void refusesWhatIsShortOrEasilyGuessed(String password) {
    assertThat(rules.problems("password", password, "ada.fixture@council.example")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kettle violin harbour",
        "correct horse battery",
        "ålesund fjord vann",
        "mossy-lantern-42",
        "tGq8!vRz#kLp"
      })
  void takesWhatIsLongWithoutAskingForCapitalsOrMarks(String password) {
    assertThat(rules.problems("password", password, "ada.fixture@council.example")).isEmpty();
  }
}
