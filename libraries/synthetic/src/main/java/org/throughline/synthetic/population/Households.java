// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;
import org.throughline.synthetic.basis.Table;

/// Where a family lives and who its grown-ups are.
final class Households {
  private static final List<String> FIRST = words(0);
  private static final List<String> KIND = words(1);
  private static final String NEVER_LAST = "CIKMOV";
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private Households() {}

  static Address address(Neighbourhood place, Dice dice) {
    int east = place.easting() + offset(place.spread(), dice);
    int north = place.northing() + offset(place.spread(), dice);
    String line = dice.between(1, 148) + " " + dice.from(FIRST) + " " + dice.from(KIND);
    String postcode =
        place.outward()
            + " "
            + dice.between(1, 9)
            + LETTERS.charAt(dice.below(LETTERS.length()))
            + NEVER_LAST.charAt(dice.below(NEVER_LAST.length()));
    return new Address(line, "Demonstration City", postcode, place.code(), east, north);
  }

  static List<Contact> contacts(String culture, String surname, Dice dice) {
    List<Contact> contacts = new ArrayList<>(2);
    contacts.add(contact("mother", Sex.FEMALE, culture, surname, true, dice));
    if (dice.happens(0.72)) {
      contacts.add(contact("father", Sex.MALE, culture, surname, dice.happens(0.93), dice));
    } else if (dice.happens(0.15)) {
      contacts.add(contact("grandparent", Sex.FEMALE, culture, surname, false, dice));
    }
    return List.copyOf(contacts);
  }

  static Contact fosterCarer(Dice dice) {
    String culture = Names.culture(dice, Ethnicity.WBRI);
    return contact("foster-carer", Sex.FEMALE, culture, Names.surname(dice, culture), false, dice);
  }

  private static Contact contact(
      String relation,
      Sex sex,
      String culture,
      String family,
      boolean hasResponsibility,
      Dice dice) {
    String surname = dice.happens(0.8) ? family : Names.surname(dice, culture);
    String forename = Names.forename(dice, culture, sex);
    String telephone =
        dice.happens(0.85)
            ? "07700 900" + dice.between(100, 999)
            : "0116 496 0" + dice.between(100, 999);
    String email =
        (forename + "." + surname).toLowerCase(Locale.ROOT) + dice.between(1, 99) + "@example.org";
    return new Contact(forename, surname, relation, hasResponsibility, telephone, email);
  }

  static Optional<String> knownAs(String forename, Dice dice) {
    return forename.length() > 5 && dice.happens(0.06)
        ? Optional.of(forename.substring(0, 3))
        : Optional.empty();
  }

  private static int offset(int spread, Dice dice) {
    return (int) (spread * (dice.share() + dice.share() - 1));
  }

  private static List<String> words(int line) {
    String[] words = Table.lines("streets.txt").get(line).split(" ");
    return List.of(words).subList(1, words.length);
  }
}
