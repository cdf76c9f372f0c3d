// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.time.Duration;

/// How much a paper may ask of the machine.
///
/// @param bytes the size of the file
/// @param unpackedBytes the size of a Word document after it is unpacked
/// @param pages the pages of a PDF; a longer one is refused
/// @param characters the characters of text; a longer paper is refused
/// @param blocks the headings, paragraphs, list items and table rows; a longer paper is refused
/// @param priorities the priorities of one strategy or plan; more are left unrecognised and
/// said so
/// @param time the time to read one paper
public record ReadingLimits(
    long bytes,
    long unpackedBytes,
    int pages,
    int characters,
    int blocks,
    int priorities,
    Duration time) {

  /// 30 MB, 120 MB unpacked, 400 pages, 6 million characters, 60,000 blocks, 60 priorities, 60 s.
  public static ReadingLimits usual() {
    return new ReadingLimits(
        30_000_000, 120_000_000, 400, 6_000_000, 60_000, 60, Duration.ofSeconds(60));
  }
}
