// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.Optional;

/// The area of a figure.
///
/// @param code the nine-character code, for example "E06000016"
/// @param oldCode the Department's three-digit number, for example "856"; regions have none
/// @param region the code of the region that a local authority is in
/// @param isKnown whether the code is in [Areas]; a file may name an area that does not exist
public record Area(
    AreaLevel level,
    String code,
    Optional<String> oldCode,
    String name,
    Optional<String> region,
    boolean isKnown) {}
