// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parts a long paper at its headings. A page that is laid out takes far more memory than a page
/// that is written, so a paper of a hundred pages is laid out a few pages at a time.
final class Slices {

  /// About thirty pages of charts with their tables.
  private static final int MOST = 800;

  private static final int PICTURE = 12;

  private Slices() {}

  /// The blocks in their order; one slice for all but the longest papers.
  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> slices = new ArrayList<>();
    List<Block> slice = new ArrayList<>();
    for (Block block : blocks.stream().flatMap(Slices::parted).toList()) {
      if (mayBegin(block) && weight(slice) >= MOST) {
        slices.add(slice);
        slice = new ArrayList<>();
      }
      slice.add(block);
    }
    slices.add(slice);
    return slices;
  }

  private static Stream<Block> parted(Block block) {
    if (!(block instanceof Block.Counted counted)) {
      return Stream.of(block);
    }
    List<List<Block>> slices = of(counted.blocks());
    return IntStream.range(0, slices.size())
        .mapToObj(
            number ->
                new Block.Counted(
                    counted.title() + (number == 0 ? "" : " (continued)"),
                    counted.asAt(),
                    counted.live(),
                    slices.get(number)));
  }

  private static boolean mayBegin(Block block) {
    return block instanceof Block.Heading || block instanceof Block.Counted;
  }

  private static int weight(List<Block> blocks) {
    return blocks.stream().mapToInt(Slices::weight).sum();
  }

  private static int weight(Block block) {
    return switch (block) {
      case Block.Picture picture -> PICTURE;
      case Block.Table table -> table.rows().size();
      case Block.Points points -> points.items().size();
      case Block.Counted counted -> weight(counted.blocks());
      case Block.Heading heading -> 1;
      case Block.Paragraph paragraph -> 1;
      case Block.Facts facts -> 1;
    };
  }
}
