// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The copy of a record as a page that needs nothing else.
final class RecordHtml {

  private RecordHtml() {}

  static String of(String name, String note, String madeOn, List<WholeRecord.Section> sections) {
    return """
      <!DOCTYPE html>
      <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s</title>
      <style>body{font-family:Arial,sans-serif;line-height:1.5;max-width:50em;margin:2em auto;padding:0 1em}
      section{border-top:1px solid #999;margin-top:1.5em}dt{color:#505a5f}dd{margin:0 0 .4em}
      dl{border-bottom:1px solid #ddd;padding-bottom:.6em}.note{border-left:6px solid #b05a00;padding:.5em 1em}</style>
      </head><body><h1>What is kept about %1$s</h1><p>Made on %2$s.</p><p class="note">%3$s</p>
      %4$s</body></html>
      """
        .formatted(
            escaped(name),
            escaped(madeOn),
            escaped(note),
            sections.stream().map(RecordHtml::section).collect(Collectors.joining("\n")));
  }

  private static String section(WholeRecord.Section section) {
    String rows =
        section.rows().isEmpty()
            ? "<p>Nothing is kept.</p>"
            : section.rows().stream().map(RecordHtml::row).collect(Collectors.joining("\n"));
    return "<section><h2>%s%s</h2>%s</section>"
        .formatted(
            escaped(section.title()), section.namesOthers() ? " (tells of others)" : "", rows);
  }

  private static String row(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(
            cell ->
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(escaped(cell.getKey()), escaped(cell.getValue())))
        .collect(Collectors.joining("", "<dl>", "</dl>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }
}
