// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.synthetic.basis.Scale;

class SameSeedSameBytesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Scale SMALL = Scale.small(3_000);

  /// Change it knowingly: every demonstration and benchmark is another one then.
  private static final String GOLDEN =
      "04df2dc6eb55aa0fd9b0b73470e21e21675548a6cf738534ede88518f0e3dd10";

  @Test
  void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
    assertThat(digest(42, DAY)).isEqualTo(GOLDEN);
  }

  @Test
  void neitherPlaceNorTimeZoneOfTheMachineMatters() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(digest(42, DAY)).isEqualTo(GOLDEN);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void severalAtOnceAreNotMixedUp() throws Exception {
    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<String> work = () -> digest(42, DAY);
      List<Future<String>> all = threads.invokeAll(List.of(work, work, work));

      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(GOLDEN);
      }
    }
  }

  @Test
  void anotherSeedOrDayGivesAnotherAuthority() throws Exception {
    assertThat(digest(43, DAY)).isNotEqualTo(GOLDEN);
    assertThat(digest(42, DAY.plusDays(1))).isNotEqualTo(GOLDEN);
  }

  @Test
  void anAuthorityTellsTheSameTwice() {
    InventedAuthority authority = InventedAuthority.of(SMALL, 42, DAY);

    List<Family> first = authority.families().toList();

    assertThat(authority.families()).containsExactlyElementsOf(first);
  }

  @Test
  void filesHoldOneHeadingAndOneRowAChild(@TempDir Path folder) {
    long children = AuthorityFiles.write(SMALL, 42, DAY, folder);

    assertThat(folder.resolve("children.csv"))
        .content()
        .startsWith("authority,household,child,forename")
        .hasLineCount((int) children + 1);
  }

  private static String digest(long seed, LocalDate day) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      AuthorityFiles.write(SMALL, seed, day, out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
