// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One case of one child: the way through one pathway, as its events.
///
/// @param child its number in the authority
/// @param pathway in kebab case, such as `ehc-needs-assessment`
/// @param urn of the school it has most to do with
/// @param closed absent while it is open
/// @param officer which of the authority's case officers keeps it, from 0
/// @param events in the order they were recorded
public record CaseFile(
    int child,
    String pathway,
    Optional<String> urn,
    LocalDate opened,
    Optional<LocalDate> closed,
    int officer,
    List<CaseEvent> events) {}
