// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A name as it is searched: small letters without accents and apostrophes, blanks for hyphens. The
/// same as the database makes it, without asking the database a hundred thousand times.
public final class PlainName {

  private PlainName() {}

  /// The words of these names, each once, with a blank between them; added to `learnt`.
  public static String of(Set<String> learnt, String... names) {
    StringBuilder words = new StringBuilder();
    for (String name : names) {
      add(name, learnt, words);
    }
    return words.toString();
  }

  /// The lexemes of a postcode: whole, and its first part.
  public static void postcode(String written, StringBuilder into) {
    String postcode = written.toLowerCase(Locale.ROOT);
    int blank = postcode.indexOf(' ');
    if (!postcode.isEmpty()) {
      String first = blank < 0 ? postcode : postcode.substring(0, blank);
      lexemes("p", postcode.replace(" ", "") + " " + first, into);
    }
  }

  private static void add(String name, Set<String> learnt, StringBuilder words) {
    StringBuilder word = new StringBuilder();
    String plain = plain(name);
    for (int at = 0; at <= plain.length(); at++) {
      char sign = at < plain.length() ? plain.charAt(at) : ' ';
      if (sign == '\'' || sign == '.' || sign == '’' || sign == '‘' || sign == '`' || sign == '"') {
        continue;
      }
      if (Character.isLetterOrDigit(sign)) {
        word.append(Character.toLowerCase(sign));
      } else if (!word.isEmpty()) {
        learnt.add(word.toString());
        words.append(words.isEmpty() ? "" : " ").append(word);
        word.setLength(0);
      }
    }
  }

  private static String plain(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) > 127) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("ø", "o")
            .replace("Ø", "o")
            .replace("ł", "l")
            .replace("Ł", "l")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("đ", "d");
      }
    }
    return name;
  }

  /// The words as PostgreSQL reads a vector of them, each with a letter before it.
  public static void lexemes(String letter, String words, StringBuilder into) {
    if (!words.isEmpty()) {
      for (String word : words.split(" ", -1)) {
        into.append(into.isEmpty() ? "'" : " '").append(letter).append(word).append('\'');
      }
    }
  }
}
