// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "\\\\evil.example",
        "/\n//evil.example",
        "javascript:alert(1)",
        "plan",
        "",
        "/a\u0000b",
        "/{redirect}",
        "/plan#//evil.example",
        "/sign-out",
        "/sign-in/with/x"
      })
  void leadsToTheFrontPageWhenItIsNoPageOfOurs(String given) {
    assertThat(LocalPath.of(given)).isEqualTo(LocalPath.FRONT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/plan", "/plan?year=1&owner=3&q=a%20b", "/strategies/E1", "/a//b"})
  void leadsToThePageThatWasAskedFor(String given) {
    assertThat(LocalPath.of(given).value()).isEqualTo(given);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(LocalPath.of("/" + "a".repeat(700))).isEqualTo(LocalPath.FRONT);
  }
}
