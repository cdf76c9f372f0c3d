// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The pathways that are known, each by its code.
public record Pathways(List<Pathway> all) {

  public Pathways {
    all = List.copyOf(all);
    Codes.mustBeDifferent("the pathways", all.stream().map(Pathway::code).toList());
  }

  private static final class Shared {
    static final Pathways STANDARD =
        new Pathways(
            ServiceLoader.load(PathwayBook.class, Pathways.class.getClassLoader()).stream()
                .flatMap(book -> book.get().pathways().stream())
                .toList());
  }

  /// Those of English law that come with the library, and those of every other book on the class
  /// path.
  public static Pathways standard() {
    return Shared.STANDARD;
  }

  /// These and another.
  public Pathways with(Pathway another) {
    return new Pathways(Stream.concat(all.stream(), Stream.of(another)).toList());
  }

  public Optional<Pathway> find(String code) {
    return all.stream().filter(pathway -> pathway.code().equals(code)).findFirst();
  }

  /// The code of a pathway that is most like what was typed.
  public Optional<String> nearest(String typed) {
    return Codes.nearest(typed, all.stream().map(Pathway::code).toList());
  }
}
