// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Paragraph;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Plain text as converters and copy-and-paste leave it: hard-wrapped lines, bullets of every
/// kind,
/// tables by tabs, pipes or spaces, and some Markdown.
public final class TextReader {

  private static final Pattern HASHES = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern UNDERLINE =
      Pattern.compile("^\\s*(?:={3,}|-{3,}|_{3,}|\\*{3,}|~{3,})\\s*$");
  private static final Pattern BOLD =
      Pattern.compile("(?s)^\\s*(?:\\*\\*|__)(?!\\s)[^*]+(?:\\*\\*|__)[\\s:]*$");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("^(\\d{1,2})[.)]?\\s.*");
  private static final Set<SectionName> SECTIONS =
      EnumSet.of(
          SectionName.VISION, SectionName.PRIORITIES, SectionName.GOVERNANCE, SectionName.SUCCESS);
  private static final int PARAGRAPH_LINES = 400;

  private final TextLines lines;
  private final Reading reading;
  private final List<Integer> indents = new ArrayList<>();

  private TextReader(TextLines lines, Reading reading) {
    this.lines = lines;
    this.reading = reading;
  }

  public static void read(byte[] bytes, Reading reading) throws PaperRefused {
    new TextReader(new TextLines(PlainText.of(bytes)), reading).readAll();
  }

  private void readAll() throws PaperRefused {
    while (lines.hasNext()) {
      if ((lines.position() & 0x3ff) == 0) {
        reading.progress("Reading line", lines.position(), lines.count());
      }
      if (lines.isBlank(0) || UNDERLINE.matcher(lines.peek()).matches()) {
        lines.take();
      } else if (!TextTables.read(lines, reading)) {
        readWords();
      }
    }
  }

  private void readWords() throws PaperRefused {
    Place place = lines.place();
    Matcher hashes = HASHES.matcher(lines.peek().strip());
    if (hashes.matches()) {
      lines.take();
      heading(hashes.group(1).length(), hashes.group(2), place);
      return;
    }
    Optional<Marker> marker = Marker.of(lines.peek().strip());
    if (marker.isEmpty()) {
      readParagraph(place);
    } else if (isNumberedHeading(lines.peek().strip())) {
      addShort(Prose.line(Prose.unmarked(lines.take())), false, place);
    } else {
      readItem(marker.get(), place);
    }
  }

  private void heading(int level, String raw, Place place) throws PaperRefused {
    String text = Prose.line(Prose.unmarked(raw));
    if (!text.isEmpty()) {
      reading.add(new Heading(level, text, place));
    }
  }

  /// "1. Summary" alone on its line is a heading; "1. That the report be noted." is an item.
  private boolean isNumberedHeading(String line) {
    String text = Prose.line(Prose.unmarked(line));
    return (lines.isBlank(1) || isAboveItsText(text))
        && !isNextInList()
        && HeadingGuess.level(text, false, false) > 0
        && !nextIsAlsoNumbered()
        && !nextGoesOn();
  }

  /// "3. GRANTS" or "3. Grants" with "3.1 The grant …" straight beneath it.
  private boolean isAboveItsText(String text) {
    Matcher number = WHOLE_NUMBER.matcher(text);
    boolean capitals = HeadingGuess.isCapitals(text) && !HeadingGuess.isCapitals(lines.peek(1));
    return capitals
        || (number.matches() && lines.peek(1).strip().startsWith(number.group(1) + ".1 "));
  }

  /// The line before is an item too, without a gap between them.
  private boolean isNextInList() {
    return !lines.isBlank(-1)
        && !reading.isEmpty()
        && reading.last() instanceof ListItem(_, String mark, _, _)
        && Character.isDigit(mark.charAt(0));
  }

  private boolean nextIsAlsoNumbered() {
    for (int ahead = 1; ahead < 4; ahead++) {
      if (!lines.isBlank(ahead)) {
        String line = lines.peek(ahead).strip();
        return line.matches("^\\d{1,2}[.)]\\s.*") && HeadingGuess.level(line, false, false) > 0;
      }
    }
    return false;
  }

  /// The next words begin in lower case, so this line is a sentence that the page cut in two.
  private boolean nextGoesOn() {
    for (int ahead = 1; ahead < 4; ahead++) {
      if (!lines.isBlank(ahead)) {
        return Character.isLowerCase(lines.peek(ahead).strip().codePointAt(0));
      }
    }
    return false;
  }

  private void readItem(Marker marker, Place place) throws PaperRefused {
    int indent = indentOf(lines.peek());
    int level = levelOf(indent);
    lines.take();
    List<String> raw = new ArrayList<>(List.of(marker.rest()));
    while (raw.size() < PARAGRAPH_LINES && continuesItem(indent)) {
      raw.add(lines.take());
    }
    String text = Prose.lines(Prose.unmarked(Prose.joined(raw)));
    if (!text.isEmpty()) {
      reading.add(new ListItem(level, marker.mark(), text, place));
    }
  }

  private boolean continuesItem(int indent) {
    String line = lines.peek();
    return lines.hasNext()
        && !line.isBlank()
        && !standsBeside(line, indent)
        && !isLabel(line)
        && Marker.of(line.strip()).isEmpty()
        && !line.strip().startsWith("#")
        && !line.strip().startsWith("**")
        && !TextTables.startsHere(lines);
  }

  /// A line that is set no deeper than the bullet and begins anew is no part of its item.
  private boolean standsBeside(String line, int indent) {
    return indentOf(line) <= indent
        && Character.isUpperCase(line.strip().codePointAt(0))
        && lines.beginsAnew();
  }

  private int levelOf(int indent) {
    while (!indents.isEmpty() && indents.getLast() > indent) {
      indents.removeLast();
    }
    if (indents.isEmpty() || indents.getLast() < indent) {
      indents.add(indent);
    }
    return Math.min(6, indents.size());
  }

  private static int indentOf(String line) {
    int width = 0;
    while (width < line.length() && Character.isWhitespace(line.charAt(width))) {
      width++;
    }
    return width;
  }

  private void readParagraph(Place place) throws PaperRefused {
    indents.clear();
    List<String> raw = new ArrayList<>(List.of(lines.take()));
    while (raw.size() < PARAGRAPH_LINES && continuesParagraph(raw)) {
      raw.add(lines.take());
    }
    String whole = String.join("\n", raw);
    boolean underlined = lines.hasNext() && UNDERLINE.matcher(lines.peek()).matches();
    boolean bold = BOLD.matcher(whole).matches() || (underlined && raw.size() == 1);
    if (raw.size() == 1 || bold) {
      addShort(Prose.line(Prose.unmarked(whole)), bold, place);
    } else {
      addLong(Prose.lines(Prose.unmarked(Prose.joined(raw))), place);
    }
  }

  private boolean continuesParagraph(List<String> soFar) {
    String line = lines.peek();
    boolean inBold = soFar.getFirst().strip().startsWith("**") && !closed(soFar);
    return lines.hasNext()
        && !line.isBlank()
        && (inBold || (!isLabel(line) && !isLabel(soFar.getLast()) && !isSmallHeading(soFar)))
        && (inBold || Marker.of(line.strip()).isEmpty())
        && !HASHES.matcher(line.strip()).matches()
        && !UNDERLINE.matcher(line).matches()
        && (inBold || !line.strip().startsWith("**"))
        && !TextTables.startsHere(lines);
  }

  /// A line such as "Objective 1 - Raise attainment" or "Actions:" stands for itself.
  private static boolean isLabel(String line) {
    String text = line.strip();
    boolean small = text.endsWith(":") && Sub.of(text).isPresent();
    boolean priority =
        text.length() < 70
            && PriorityLabel.of(text).filter(label -> !label.title().isEmpty()).isPresent();
    boolean year = YearLabel.of(text).filter(label -> !label.isBare()).isPresent();
    return small || priority || year;
  }

  /// "Desired outcome" alone on the first line, which was ended on purpose.
  private boolean isSmallHeading(List<String> soFar) {
    return soFar.size() == 1 && Sub.of(soFar.getFirst()).isPresent() && lines.beginsAnew();
  }

  private static boolean closed(List<String> soFar) {
    String all = String.join("\n", soFar);
    return all.indexOf("**", all.indexOf("**") + 2) > 0;
  }

  private void addShort(String text, boolean bold, Place place) throws PaperRefused {
    if (text.isEmpty()) {
      return;
    }
    int guess = HeadingGuess.level(text, bold, longTextFollows());
    int level = guess == 0 && isSection(text) ? HeadingGuess.PLAIN : guess;
    if (level > 0) {
      reading.add(new Heading(level, text, place));
    } else {
      addLong(text, place);
    }
  }

  /// "Our priorities" alone between blank lines.
  private boolean isSection(String text) {
    return lines.isBlank(-2)
        && lines.isBlank(0)
        && SectionName.of(text).filter(SECTIONS::contains).isPresent();
  }

  private boolean longTextFollows() {
    boolean afterShortLine =
        !reading.isEmpty()
            && reading.last() instanceof Paragraph(String text, _)
            && text.length() < 60
            && !text.endsWith(".")
            && !text.endsWith(":");
    for (int ahead = 0; ahead < 4 && !afterShortLine; ahead++) {
      if (!lines.isBlank(ahead)) {
        return lines.peek(ahead).strip().length() >= 90
            || (ahead > 0 && lines.isBlank(-2) && lines.peek(ahead).strip().matches(".{30,}\\."))
            || (ahead > 0 && Sub.of(lines.peek(ahead)).isPresent())
            || lines.peek(ahead).strip().startsWith("|")
            || lines.peek(ahead).strip().indexOf('\t') > 0
            || Marker.of(lines.peek(ahead).strip()).isPresent();
      }
    }
    return false;
  }

  private void addLong(String text, Place place) throws PaperRefused {
    if (text.isEmpty()) {
      return;
    }
    if (!reading.isEmpty() && carriesOn(text)) {
      switch (reading.last()) {
        case Paragraph(String before, Place from) ->
            reading.replaceLast(new Paragraph(before + " " + text, from));
        case ListItem(int level, String mark, String before, Place from) ->
            reading.replaceLast(new ListItem(level, mark, before + " " + text, from));
        case org.throughline.papers.Block other -> reading.add(new Paragraph(text, place));
      }
    } else {
      reading.add(new Paragraph(text, place));
    }
  }

  /// A sentence that a page break cut in two starts again in lower case.
  private boolean carriesOn(String text) {
    String before =
        switch (reading.last()) {
          case Paragraph(String words, _) -> words;
          case ListItem(_, _, String words, _) -> words;
          case org.throughline.papers.Block other -> "";
        };
    return before.length() >= 40
        && Character.isLowerCase(text.codePointAt(0))
        && before.matches("(?s).*[\\p{L}\\d,]$");
  }
}
