// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildTest {

  private static Properties stamps(String... namesAndValues) {
    Properties stamps = new Properties();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      stamps.setProperty(namesAndValues[at], namesAndValues[at + 1]);
    }
    return stamps;
  }

  @Test
  void theCommitAndTheSourceOfTheModelAreNamed() {
    Build build =
        Build.of(
            stamps(
                "version", "1.2.3",
                "commit", "1137b53",
                "model", "0123456789abcdef0123456789abcdef01234567"));
    assertThat(build.program()).isEqualTo("1.2.3, commit 1137b53");
    assertThat(build.model()).isEqualTo("throughline, source 0123456789ab");
  }

  @Test
  void aChangeElsewhereIsNotSaidOfTheModel() {
    Build build =
        Build.of(stamps("version", "1.2.3", "commit", "1137b53-dirty", "model", "0123456789ab"));
    assertThat(build.program()).endsWith("commit 1137b53 with changes that are not committed");
    assertThat(build.model()).isEqualTo("throughline, source 0123456789ab");
  }

  @Test
  void changesThatAreNotCommittedAreSaidOfBoth() {
    Build build =
        Build.of(
            stamps(
                "version", "1.2.3",
                "commit", "1137b53-dirty",
                "model", "0123456789abcdef-dirty"));
    assertThat(build.program())
        .isEqualTo("1.2.3, commit 1137b53 with changes that are not committed");
    assertThat(build.model())
        .isEqualTo("throughline, source 0123456789ab with changes that are not committed");
  }

  @Test
  void withoutGitTheStampIsSaidToBeMissing() {
    for (String missing : new String[] {"", "${stamp.commit}", "-dirty"}) {
      Build build = Build.of(stamps("version", "1.2.3", "commit", missing, "model", missing));
      assertThat(build.program()).isEqualTo("1.2.3, commit not stamped by the build");
      assertThat(build.model()).isEqualTo("throughline, source not stamped by the build");
    }
    assertThat(Build.of(new Properties()).program()).endsWith("commit not stamped by the build");
  }

  @Test
  void thisBuildHasAStamp() {
    assertThat(Build.class.getResource("/org/throughline/build.properties")).isNotNull();
    assertThat(Build.current().program()).matches("\\d+\\.\\d+\\.\\d+.*, commit .+");
  }
}
