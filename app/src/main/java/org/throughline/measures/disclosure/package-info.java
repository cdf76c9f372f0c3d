// SPDX-License-Identifier: Apache-2.0
/// Keeps small numbers of people out of what anybody can read: what is withheld because it is
/// small, and what must be withheld beside it so that it cannot be worked back. No database, no
/// web: tables in, tables out.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("disclosure")
package org.throughline.measures.disclosure;
