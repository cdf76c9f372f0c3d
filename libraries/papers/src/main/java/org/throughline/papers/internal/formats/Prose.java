// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cleans what people's word processors leave behind, without losing a word.
public final class Prose {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD]");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[]{0,300})\\]\\(([^()\\s]{0,500})\\)");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|ul|ol|li|b|i|u|em|strong|span|div|sup|sub|a|font|h[1-6])(?:\\s[^<>]{0,300})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,2000}?)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_\\n]{1,2000}?)(?<=[^\\s*_])\\1(?![\\w*])");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("nbsp", " "),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("#39", "'"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("pound", "£"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"));

  private static final Pattern LABELLED =
      Pattern.compile("^\\p{Lu}\\p{L}+(?: [\\p{L}/()]+){0,3}: \\S.*");

  private Prose() {}

  /// One line: no invisible characters, single spaces, trimmed.
  public static String line(String raw) {
    return BLANKS.matcher(visible(raw)).replaceAll(" ").strip();
  }

  /// Several lines, each cleaned; empty ones go.
  public static String lines(String raw) {
    return visible(raw)
        .lines()
        .map(Prose::line)
        .filter(line -> !line.isEmpty())
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  /// Without soft hyphens, direction marks, control characters and halves of characters.
  public static String visible(String raw) {
    return CONTROL.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ");
  }

  /// Without Markdown emphasis and links and without the HTML tags that converters leave in text.
  static String unmarked(String raw) {
    String text = raw.indexOf('<') < 0 ? raw : TAG.matcher(raw).replaceAll(" ");
    text = text.indexOf('[') < 0 ? text : LINK.matcher(text).replaceAll(Prose::linkText);
    if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
      text = STRONG.matcher(spaced(text)).replaceAll("$2");
      text = EMPHASIS.matcher(text).replaceAll("$2");
      text = text.replace("**", "");
    }
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Prose::entity);
  }

  private static String linkText(MatchResult link) {
    String words = link.group(1);
    String address = link.group(2);
    boolean worthKeeping = address.startsWith("http") && !address.equals(words);
    return Matcher.quoteReplacement(worthKeeping ? words + " (" + address + ")" : words);
  }

  /// Two words set one in bold and one not may have lost the space between them.
  private static String spaced(String text) {
    return text.replaceAll("(?<=\\p{Lu}{2})\\*\\*(?=\\p{Lu}{2})", " ** ");
  }

  private static String entity(MatchResult found) {
    String known = ENTITIES.get(found.group(1).toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(known == null ? found.group() : known);
  }

  /// Joins lines that were broken to fit a page and keeps the breaks that were meant: a line much
  /// shorter than the longest one was ended on purpose.
  static String joined(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    int wrap = Math.max(50, longest * 7 / 10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = line(lines.get(i));
      if (line.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        boolean wrapped = lines.get(i - 1).length() >= wrap && !LABELLED.matcher(line).matches();
        text.append(wrapped ? ' ' : '\n');
      }
      text.append(line);
    }
    return text.toString();
  }
}
