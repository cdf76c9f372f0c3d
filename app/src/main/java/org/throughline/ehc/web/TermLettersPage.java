// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// The lists of pupils to review, one letter a school, to be printed.
public record TermLettersPage(
    String sentence, String back, String council, String today, String term, List<Letter> letters) {

  public record Letter(String school, List<Pupil> pupils) {
    public Letter {
      pupils = List.copyOf(pupils);
    }
  }

  public record Pupil(String name, String born, String yearGroup, String due) {}

  public TermLettersPage {
    letters = List.copyOf(letters);
  }
}
