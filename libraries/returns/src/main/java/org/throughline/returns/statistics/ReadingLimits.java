// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// How much a file may ask of the machine.
///
/// @param bytes the size of the file as it arrives
/// @param unpackedBytes the size of all files of a zip after they are unpacked
/// @param ratio how many times larger a file of a zip may be unpacked than packed
/// @param entries the files of one zip
/// @param columns the columns of one file
/// @param cellCharacters the characters of one cell
/// @param rows the rows of one file
/// @param problems the problems that are told one by one; the rest are counted
public record ReadingLimits(
    long bytes,
    long unpackedBytes,
    int ratio,
    int entries,
    int columns,
    int cellCharacters,
    long rows,
    int problems) {

  /// 500 MB, 2 GB unpacked, 200 times, 1,000 files, 2,000 columns, 100,000 characters, 5 million
  /// rows, 200 problems a file.
  public static ReadingLimits usual() {
    return new ReadingLimits(
        500_000_000, 2_000_000_000, 200, 1_000, 2_000, 100_000, 5_000_000, 200);
  }
}
