// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.statistics.Invented.ENGLAND;
import static org.throughline.returns.statistics.Invented.LEICESTER;
import static org.throughline.returns.statistics.Invented.WHOLE;
import static org.throughline.returns.statistics.Invented.residential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadZipTest {

  private static final String DATA = residential(ENGLAND + WHOLE + "1,2,3");

  private final Kept kept = Kept.everything();

  @Test
  void aTruncatedZipIsRefused() {
    byte[] whole = Invented.zip(Map.of("data/res.csv", DATA));

    Reading reading = kept.read("release.zip", Arrays.copyOf(whole, whole.length / 2));

    assertThat(codes(reading)).containsExactly("STAT-ZIP-DAMAGED");
    assertThat(reading.problems().getFirst().message()).contains("Download it again");
  }

  @Test
  void everyCutOfAZipIsRefused() {
    byte[] whole = Invented.zip(Map.of("data/res.csv", DATA));

    for (int length = 4; length < whole.length; length++) {
      assertThat(kept.read("release.zip", Arrays.copyOf(whole, length)).isRefused()).isTrue();
    }
  }

  @Test
  void aZipWithOneBitTurnedIsNeverReadAsIfItWereWhole() {
    byte[] whole = Invented.zip(Map.of("data/res.csv", DATA));
    int start = "data/res.csv".length() + 30;
    kept.read("release.zip", whole);

    for (int at = start; at < start + 60; at++) {
      byte[] turned = whole.clone();
      turned[at] ^= 4;
      Kept again = Kept.everything();
      assertThat(again.read("release.zip", turned).isRefused() || again.lines.equals(kept.lines))
          .isTrue();
    }
  }

  @Test
  void aBombIsStoppedLongBeforeItIsUnpacked() throws IOException {
    String bomb = residential(ENGLAND + WHOLE + "1,2,3") + "\n".repeat(40_000_000);

    Reading reading = kept.read("bomb.zip", Invented.zip(Map.of("data/res.csv", bomb)));

    assertThat(codes(reading)).containsExactly("STAT-ZIP-BOMB");
  }

  @Test
  void aReleaseLargerThanTheLimitIsRefused() throws IOException {
    ReadingLimits usual = ReadingLimits.usual();
    ReadingLimits small = new ReadingLimits(usual.bytes(), 200, 200, 10, 100, 1_000, 100, 10);
    byte[] zip = Invented.zip(Map.of("data/res.csv", DATA));

    Reading reading =
        StatisticsFiles.standard()
            .within(small)
            .read(new ByteArrayInputStream(zip), "release.zip", Optional.empty(), kept);

    assertThat(codes(reading)).containsExactly("STAT-TOO-BIG");
  }

  @Test
  void oneBadFileRefusesTheReleaseAndTheOthersAreStillLookedAt() {
    String bad = residential(LEICESTER + WHOLE + "1,b,3");
    String worse = residential(LEICESTER + WHOLE + "a,2,3");

    Reading reading =
        kept.read("release.zip", Invented.zip(Map.of("data/a.csv", bad, "data/b.csv", worse)));

    assertThat(reading.problems())
        .extracting(Problem::file)
        .containsExactly("data/a.csv", "data/b.csv");
  }

  @Test
  void aFileThatIsNotKnownIsLeftOutBesideOnesThatAre() {
    Reading reading =
        kept.read(
            "release_2031.zip",
            Invented.zip(
                Map.of(
                    "data/res.csv", DATA,
                    "data/new.csv", "a,b\n1,2\n",
                    "notes.txt", "words",
                    "inner.csv", "PK\u0003\u0004")));

    assertThat(reading.rows()).isEqualTo(1);
    assertThat(reading.setAside()).contains("data/new.csv", "notes.txt");
    assertThat(codes(reading)).contains("STAT-UNKNOWN-LAYOUT", "STAT-ZIP-IN-ZIP");
    assertThat(reading.files().getLast().vintage().orElseThrow().year()).isEqualTo(2031);
  }

  @Test
  void aZipWithNothingKnownIsRefused() {
    assertThat(codes(kept.read("x.zip", Invented.zip(Map.of("a.txt", "b")))))
        .containsExactly("STAT-NOTHING-KNOWN");
  }

  private static List<String> codes(Reading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }
}
