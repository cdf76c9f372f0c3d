// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.Report;
import org.throughline.papers.Report.HeaderLine;
import org.throughline.papers.Report.Implication;
import org.throughline.papers.Report.Recommendation;

/// Walks through a report to a council body.
final class ReportReader {

  private static final Pattern RECOMMEND =
      Pattern.compile(
          "(?i)^(?:officer |summary of )?(?:recommend(?:ation|ed)s?|decisions? requested|action requested)\\b.{0,60}");
  private static final Pattern IMPLICATIONS =
      Pattern.compile("(?i)^(.{2,60}?)\\s+implications\\b(?:\\s*\\(.*|(?!.*,).{0,20})$");
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "(?i)^(?:list of )?background (?:papers|information|documents)\\b.{0,80}|^other papers.*");
  private static final Pattern APPENDICES =
      Pattern.compile("(?i)^(?:summary of |list of )?appendi(?:x|ces)\\b.{0,20}|^attachments?$");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)^(?:author of (?:the |this )?report|report author|contact(?: officer)?s?|officer to contact|useful information)\\b.{0,40}");
  private static final Pattern STATUS =
      Pattern.compile("(?i)^(?:decision status|key decision|decision information)\\b.{0,20}");
  private static final Pattern PAIR = Pattern.compile("^([\\p{Lu}][^:\\n?]{1,48}):\\s*(.*)$");
  private static final Pattern ANSWER = Pattern.compile("(?is)^.*\\?\\W*(yes|no)\\b(.*)$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b\\d{1,2}(?:st|nd|rd|th)?[./ ](?:\\d{1,2}|[a-z]{3,9})[./ ]\\d{2,4}\\b|\\b[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? 20\\d\\d\\b");

  private enum Part {
    HEADER,
    RECOMMENDATIONS,
    IMPLICATION,
    BACKGROUND,
    APPENDICES,
    AUTHOR,
    OTHER
  }

  private final Ledger ledger;
  private final Region region;
  private final List<HeaderLine> header = new ArrayList<>();
  private final List<Recommendation> recommendations = new ArrayList<>();
  private final List<ImplicationDraft> implications = new ArrayList<>();
  private final List<String> backgroundPapers = new ArrayList<>();
  private final List<String> appendices = new ArrayList<>();
  private final SectionList sections = new SectionList();
  private final ReportFlags flags = new ReportFlags();
  private Optional<String> title = Optional.empty();
  private Part part = Part.HEADER;

  private static final class ImplicationDraft {
    final String kind;
    final Place place;
    final List<String> words = new ArrayList<>();

    ImplicationDraft(String kind, Place place) {
      this.kind = kind;
      this.place = place;
    }
  }

  ReportReader(Ledger ledger, Region region) {
    this.ledger = ledger;
    this.region = region;
  }

  Report read(Confidence confidence) {
    for (int i = region.from(); i < region.to(); i++) {
      if (ledger.isClaimed(i)) {
        continue;
      }
      if (ledger.block(i) instanceof Table table) {
        readTable(i, table);
      } else {
        readWords(i);
        ledger.claim(i);
      }
    }
    return new Report(
        title.or(this::subject),
        header,
        recommendations,
        implications.stream().map(ReportReader::finished).toList(),
        backgroundPapers,
        appendices,
        flags.keyDecision,
        flags.keyReason,
        flags.privateReport,
        flags.privateReason,
        sections.finished(),
        ledger.place(region.from()),
        confidence);
  }

  /// The header line that names the report where no heading does.
  private Optional<String> subject() {
    return header.stream()
        .filter(line -> line.label().matches("(?i)(?:report )?(?:title|subject)"))
        .map(HeaderLine::value)
        .findFirst();
  }

  private static Implication finished(ImplicationDraft draft) {
    String text = String.join("\n", draft.words);
    return new Implication(draft.kind, text, Officers.in(text), draft.place, Confidence.SURE);
  }

  private void readWords(int i) {
    String text = ledger.printed(i);
    if (readFlag(text, i) || readTitle(i, text)) {
      return;
    }
    String plain =
        text.replaceFirst("^\\d{1,2}(?:\\.\\d{1,2})*[.):]?\\s+", "").replaceFirst("[:.\\s]+$", "");
    boolean section = isSection(i, text);
    if (readHeaded(i, text)) {
      return;
    }
    if (section && startPart(plain)) {
      if (part == Part.IMPLICATION) {
        implications.add(new ImplicationDraft(kindOf(plain), ledger.place(i)));
      }
      sections.open(text, ledger.place(i));
    } else if (ledger.isHeading(i)
        && !isNumberedLine(i, text)
        && (part != Part.HEADER || text.matches("^\\d.*"))) {
      part = ledger.level(i) > 2 && part == Part.IMPLICATION ? part : Part.OTHER;
      sections.open(text, ledger.place(i));
    } else {
      addWords(i, ledger.text(i));
    }
  }

  /// "Appendices" on the first line and what it heads on the lines beneath.
  private boolean readHeaded(int i, String text) {
    int end = text.indexOf('\n');
    if (end < 0 || ledger.isHeading(i) || !startPart(text.substring(0, end).strip())) {
      return false;
    }
    sections.open(text.substring(0, end).strip(), ledger.place(i));
    if (part == Part.IMPLICATION) {
      implications.add(new ImplicationDraft(kindOf(text.substring(0, end)), ledger.place(i)));
    }
    addWords(i, text.substring(end + 1));
    return true;
  }

  /// "7.1 School survey 2026" under "Background papers" is one of them and heads nothing.
  private boolean isNumberedLine(int i, String text) {
    boolean listed =
        part == Part.BACKGROUND || part == Part.APPENDICES || part == Part.RECOMMENDATIONS;
    boolean heads = i + 1 < region.to() && !ledger.isHeading(i + 1) && isPlain(ledger.text(i + 1));
    return listed && text.matches("(?s)^\\d{1,2}\\.\\d.*") && !heads;
  }

  private boolean isPlain(String text) {
    String first = text.lines().findFirst().orElse("");
    return !RECOMMEND.matcher(first).matches()
        && !BACKGROUND.matcher(first).matches()
        && !APPENDICES.matcher(first).matches();
  }

  private boolean isSection(int i, String text) {
    return ledger.isHeading(i)
        || (text.length() < 200
            && (text.matches("^\\d.*[^.]$") || (!ledger.isItem(i) && !text.endsWith(".")))
            && !PAIR.matcher(text).matches());
  }

  private static String kindOf(String plain) {
    Matcher found = IMPLICATIONS.matcher(plain);
    String kind = found.matches() ? found.group(1) : plain;
    return kind.equals(kind.toUpperCase(Locale.UK)) && kind.length() > 4
        ? kind.charAt(0) + kind.substring(1).toLowerCase(Locale.UK)
        : kind;
  }

  /// Whether the words are the heading of a known part, which then begins.
  private boolean startPart(String plain) {
    Optional<Part> next = Optional.empty();
    if (RECOMMEND.matcher(plain).matches()) {
      next = Optional.of(Part.RECOMMENDATIONS);
    } else if (IMPLICATIONS.matcher(plain).matches() && !isGeneral(plain)) {
      next = Optional.of(Part.IMPLICATION);
    } else if (BACKGROUND.matcher(plain).matches()) {
      next = Optional.of(Part.BACKGROUND);
    } else if (APPENDICES.matcher(plain).matches()) {
      next = Optional.of(Part.APPENDICES);
    } else if (AUTHOR.matcher(plain).matches()) {
      next = Optional.of(Part.AUTHOR);
    } else if (STATUS.matcher(plain).matches()) {
      next = Optional.of(Part.OTHER);
    }
    next.ifPresent(found -> part = found);
    return next.isPresent();
  }

  /// "Financial, legal, equalities and other implications" holds the implications; it is none.
  private static boolean isGeneral(String plain) {
    return plain.replaceFirst("\\(.*", "").contains(",")
        || plain.matches("(?i).*\\band\\b.*\\bimplications.*")
        || plain.matches("(?i)^implications.*");
  }

  private void addWords(int i, String text) {
    Place place = ledger.place(i);
    switch (part) {
      case HEADER -> addHeader(text, place);
      case RECOMMENDATIONS -> {
        if (text.endsWith(":") && ledger.isItem(i + 1)) {
          sections.add(text, place);
        } else {
          recommendations.add(new Recommendation(text, place, Confidence.SURE));
        }
      }
      case IMPLICATION -> implications.getLast().words.add(text);
      case BACKGROUND -> backgroundPapers.add(unnumbered(text));
      case APPENDICES -> appendices.add(unnumbered(text));
      case AUTHOR -> addHeader(text, place);
      case OTHER -> sections.add(text, place);
    }
  }

  private static String unnumbered(String text) {
    return text.replaceFirst("^\\d{1,2}\\.\\d{1,2}\\.?\\s+", "");
  }

  private boolean readTitle(int i, String text) {
    boolean possible =
        title.isEmpty()
            && part == Part.HEADER
            && !text.matches("^\\d.*")
            && !PAIR.matcher(text).matches();
    boolean council =
        text.matches("(?is).*\\b(?:council|borough|committee|cabinet|board)\\b.*")
            && text.length() < 60;
    boolean titled = ledger.isHeading(i) || i == region.from();
    boolean part = AUTHOR.matcher(text).matches() || DATE.matcher(text).find();
    if (!possible || council || !titled || part || text.length() > 200) {
      return false;
    }
    title = Optional.of(text.replace('\n', ' '));
    return true;
  }

  /// "Label: value" lines; a line without a label goes on with the value above it.
  private void addHeader(String text, Place place) {
    boolean paired = false;
    for (String line : council(text) ? List.of(text.replace('\n', ' ')) : spread(text)) {
      Matcher pair = PAIR.matcher(line);
      if (pair.matches()) {
        header.add(new HeaderLine(pair.group(1).strip(), pair.group(2).strip(), place));
        flags.header(pair.group(1), pair.group(2));
        paired = true;
      } else if (paired) {
        HeaderLine last = header.removeLast();
        header.add(
            new HeaderLine(last.label(), (last.value() + "\n" + line).strip(), last.place()));
      } else {
        header.add(new HeaderLine(guess(line), line, place));
      }
    }
  }

  /// "Name: … Title: … Extension: …" that lost its line breaks.
  private static List<String> spread(String text) {
    String parted =
        text.replaceAll(
            "\\s+(?=(?:Title|Extension|Ext|Tel|Telephone|Email|E-mail|Post|Job title|Contact):)",
            "\n");
    return parted.lines().toList();
  }

  private static boolean council(String text) {
    return text.length() < 60 && text.matches("(?is).*\\b(?:council|borough)\\s*$");
  }

  private static String guess(String line) {
    if (council(line)) {
      return "Council";
    }
    if (DATE.matcher(line).find()) {
      return "Date";
    }
    return line.matches("(?i).*\\b(?:cabinet|committee|commission|board|panel|executive)\\b.*")
        ? "Meeting"
        : "";
  }

  private boolean readFlag(String text, int i) {
    Matcher answer = ANSWER.matcher(text);
    boolean key = text.toLowerCase(Locale.ROOT).contains("key decision");
    boolean secret = text.matches("(?is).*\\b(?:private|confidential|exempt)\\b.*");
    if ((!key && !secret) || !text.contains("?")) {
      return false;
    }
    sections.open(text, ledger.place(i));
    part = Part.OTHER;
    if (answer.matches()) {
      flags.answer(key, answer.group(1), answer.group(2));
    } else if (ledger.text(i + 1).matches("(?is)^(?:yes|no)\\b.*")) {
      String next = ledger.text(i + 1);
      flags.answer(
          key,
          next.substring(0, next.toLowerCase(Locale.ROOT).startsWith("y") ? 3 : 2),
          next.replaceFirst("(?i)^(?:yes|no)", ""));
    }
    return true;
  }

  /// Tables of two columns are labels and values; the report's others are left to be listed.
  private void readTable(int i, Table table) {
    boolean pairs =
        table.width() == 2 && table.rows().stream().allMatch(row -> row.cells().size() <= 2);
    if (!pairs || Grid.of(table).type() != Grid.Type.OTHER) {
      return;
    }
    for (Row row : table.rows()) {
      String label =
          row.cells().isEmpty() ? "" : row.cells().getFirst().text().replaceFirst(":\\s*$", "");
      String value = row.cells().size() < 2 ? "" : row.cells().get(1).text();
      if (!label.isEmpty() || !value.isEmpty()) {
        header.add(new HeaderLine(label, value, row.place()));
        flags.header(label, value);
      }
    }
    boolean empty =
        table.rows().stream().flatMap(row -> row.cells().stream()).allMatch(Cell::isBlank);
    if (!empty) {
      ledger.claim(i);
    }
  }
}
