// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// One piece of a paper. Words are plain text: every writer makes them harmless in its own way.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Points.class, name = "points"),
  @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
  @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
  @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = Block.Counted.class, name = "counted")
})
public sealed interface Block {

  /// A heading below the paper's title.
  ///
  /// @param level 2 for a numbered section, 3 and 4 for its parts
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 2 || level > 4) {
        throw new IllegalArgumentException("A heading below the title is of level 2, 3 or 4");
      }
    }
  }

  /// A paragraph; a line break in it stays a line break.
  record Paragraph(String text) implements Block {}

  /// A list of points, with numbers or without.
  record Points(boolean numbered, List<String> items) implements Block {
    public Points {
      items = List.copyOf(items);
    }
  }

  /// Labels with their values, such as the lines at the head of a report.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// A label and what stands beside it.
  record Fact(String label, String value) {}

  /// A table with a heading row; the first cell of each row names the row.
  ///
  /// @param caption what the table shows, for everybody
  /// @param numbers which columns hold numbers, counted from 0
  record Table(String caption, List<String> head, List<List<String>> rows, Set<Integer> numbers)
      implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      numbers = Set.copyOf(numbers);
      for (List<String> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException("Every row is as wide as the table's head");
        }
      }
    }
  }

  /// A chart.
  ///
  /// @param alternative what it shows, in words, for whoever cannot see it
  record Picture(Svg svg, String alternative) implements Block {
    public Picture {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("A picture needs words for whoever cannot see it");
      }
    }
  }

  /// A section that the system counted.
  ///
  /// @param asAt the day that it shows
  /// @param live whether it is counted anew each time the paper is opened
  record Counted(String title, LocalDate asAt, boolean live, List<Block> blocks) implements Block {
    public Counted {
      blocks = List.copyOf(blocks);
    }
  }
}
