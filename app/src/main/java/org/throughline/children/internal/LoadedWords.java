// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.children.LoadedChild;

/// What is searched of children who are loaded.
///
/// @param names of each child, as they are searched
/// @param lexemes of each child, as PostgreSQL reads a vector of them
/// @param learnt every word of a name of theirs or of their contacts
record LoadedWords(List<String> names, List<String> lexemes, Set<String> learnt) {

  static LoadedWords of(List<LoadedChild> children) {
    LoadedWords words =
        new LoadedWords(
            new ArrayList<>(children.size()), new ArrayList<>(children.size()), new HashSet<>());
    children.forEach(words::add);
    return words;
  }

  private void add(LoadedChild child) {
    String own =
        PlainName.of(
            learnt, child.forename(), child.middleNames(), child.surname(), child.knownAs());
    StringBuilder all = new StringBuilder(4 * own.length());
    PlainName.lexemes("n", own, all);
    child
        .contacts()
        .forEach(each -> PlainName.lexemes("o", PlainName.of(learnt, each.name()), all));
    for (LoadedChild.Address home : child.addresses()) {
      PlainName.lexemes("a", PlainName.of(new HashSet<>(), home.lines()), all);
      PlainName.postcode(home.postcode(), all);
    }
    names.add(own);
    lexemes.add(all.toString());
  }
}
