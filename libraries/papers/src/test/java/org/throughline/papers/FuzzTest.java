// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the bytes, a paper is read or refused: no other exception, and no long wait.
class FuzzTest {

  private static final long SEED = 20_260_501;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static void readOrRefuse(byte[] bytes, String name) {
    long start = System.nanoTime();
    try {
      assertThat(Written.read(bytes, name).outline()).isNotNull();
    } catch (PaperRefused refused) {
      assertThat(refused.code()).startsWith("PAPER-");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void survivesTruncatedAndFlippedFiles(Written format) {
    Random random = new Random(SEED);
    for (Draft draft : List.of(InventedPapers.saltmarsh(), InventedPapers.harrowfield())) {
      byte[] whole = format.bytes(draft);
      for (int i = 0; i < 25; i++) {
        readOrRefuse(Arrays.copyOf(whole, random.nextInt(whole.length)), "cut." + format);
        byte[] flipped = whole.clone();
        for (int n = 0; n < 12; n++) {
          flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        readOrRefuse(flipped, "flipped." + format);
      }
    }
  }

  @Test
  void survivesRandomBytesBehindEverySignature() {
    Random random = new Random(SEED);
    List<byte[]> signatures =
        List.of(
            new byte[0],
            "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'P', 'K', 3, 4},
            "<html><table><tr><td colspan=999 rowspan=999>".getBytes(StandardCharsets.US_ASCII),
            "| a | b |\n|---|---|\n".getBytes(StandardCharsets.US_ASCII));
    for (byte[] signature : signatures) {
      for (int i = 0; i < 30; i++) {
        byte[] bytes = new byte[signature.length + random.nextInt(3_000)];
        random.nextBytes(bytes);
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        readOrRefuse(bytes, "random.md");
      }
    }
  }

  @Test
  void survivesRandomPrintableText() {
    Random random = new Random(SEED);
    String alphabet = "aA1 .,:;|\t\n-*#_<>()[]“”·•&%/\\'Priority one We will \n\n";
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 0; n < 4_000; n++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      readOrRefuse(text.toString().getBytes(StandardCharsets.UTF_8), i % 2 == 0 ? "x.txt" : "x.md");
    }
  }

  @Test
  @Timeout(120)
  void survivesRealPapersWithLinesLostDoubledAndMoved() throws IOException {
    List<Path> papers = RealPapers.all();
    Assumptions.assumeFalse(papers.isEmpty(), "The shared folder of real papers is not here.");
    Random random = new Random(SEED);
    for (Path file : papers) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < 8; i++) {
        List<String> broken = new ArrayList<>(lines);
        for (int n = 0; n < 40 && broken.size() > 2; n++) {
          String line = broken.remove(random.nextInt(broken.size()));
          if (n % 3 == 0) {
            broken.add(random.nextInt(broken.size()), line.substring(0, line.length() / 2));
          }
        }
        readOrRefuse(String.join("\n", broken).getBytes(StandardCharsets.UTF_8), "broken.txt");
      }
    }
  }

  @Test
  @Timeout(60)
  void staysQuickOnTextThatTemptsPatternsToBacktrack() {
    for (String piece :
        List.of(
            "a ",
            "We will ",
            "Priority ",
            "1.1 ",
            "(((((",
            "A, ",
            "**",
            "from ",
            "The Committee ",
            "Ann Lee, Head of ",
            "<p>",
            "\t",
            "| ",
            "[x](")) {
      readOrRefuse(
          piece.repeat(60_000 / piece.length()).getBytes(StandardCharsets.UTF_8), "long.txt");
      readOrRefuse(
          (piece.repeat(30) + "\n\n").repeat(300).getBytes(StandardCharsets.UTF_8), "long.md");
    }
  }
}
