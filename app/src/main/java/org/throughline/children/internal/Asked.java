// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.returns.census.WrittenDay;

/// What somebody types to find a child, taken apart: numbers, a birth, a postcode, and words.
///
/// @param words in small letters, without accents and apostrophes, at most eight
/// @param bornOn the birth; absent when none was typed
/// @param number a UPN or its beginning, a ULN, NHS number or a reference, without blanks; empty
///   when none was typed
/// @param postcode in small letters without blank, whole or its first part; empty for none
public record Asked(
    List<String> words, Optional<LocalDate> bornOn, String number, String postcode) {

  private static final int MOST_WORDS = 8;

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}"
              + "|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{4}"
              + "|\\d{8})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b([a-z]{1,2}\\d[a-z\\d]?)(?: ?(\\d[a-z]{2}))?\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern UPN =
      Pattern.compile("\\b[a-z]\\d{5,11}(?:(?<=\\d{11})[a-z\\d])?\\b", Pattern.CASE_INSENSITIVE);

  private static final int UPN_LENGTH = 13;

  private static final Pattern TEN_DIGITS = Pattern.compile("\\b\\d{3} ?\\d{3} ?\\d{4}\\b");

  public Asked {
    words = List.copyOf(words);
  }

  /// Takes apart what was typed.
  public static Asked read(String typed) {
    StringBuilder rest = new StringBuilder(typed.replaceAll("\\s+", " ").strip());
    String upn = cut(rest, UPN).toUpperCase(Locale.ROOT);
    String digits = upn.isEmpty() ? cut(rest, TEN_DIGITS).replace(" ", "") : "";
    Optional<LocalDate> birth = birth(rest);
    String postcode = cut(rest, POSTCODE).replace(" ", "").toLowerCase(Locale.ROOT);
    return new Asked(words(rest.toString()), birth, upn.isEmpty() ? digits : upn, postcode);
  }

  /// Whether there is nothing to look for.
  public boolean isEmpty() {
    return words.isEmpty() && bornOn.isEmpty() && number.isEmpty() && postcode.isEmpty();
  }

  /// Whether the number is the beginning of a UPN, of six characters at least.
  boolean isBeginningOfUpn() {
    return number.length() < UPN_LENGTH && number.matches("[A-Z]\\d+");
  }

  /// The first UPN that begins so.
  String firstUpn() {
    return number + "0".repeat(UPN_LENGTH - number.length());
  }

  /// The last UPN that begins so: the thirteenth character may be a letter.
  String lastUpn() {
    return number + "9".repeat(UPN_LENGTH - 1 - number.length()) + "Z";
  }

  /// The words as names are kept for searching.
  static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replaceAll("['’‘`´\".]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty()
        ? List.of()
        : Arrays.stream(plain.split(" ")).distinct().limit(MOST_WORDS).toList();
  }

  private static Optional<LocalDate> birth(StringBuilder rest) {
    List<String> notDates = new ArrayList<>();
    String found = cut(rest, DATE);
    Optional<LocalDate> day = WrittenDay.read(found);
    if (day.isEmpty() && !found.isEmpty()) {
      notDates.add(found);
    }
    notDates.forEach(each -> rest.append(' ').append(each));
    return day;
  }

  private static String cut(StringBuilder from, Pattern pattern) {
    Matcher matcher = pattern.matcher(from);
    if (!matcher.find()) {
      return "";
    }
    String found = matcher.group();
    from.replace(matcher.start(), matcher.end(), " ");
    return found;
  }
}
