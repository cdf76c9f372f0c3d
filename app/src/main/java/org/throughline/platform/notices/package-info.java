// SPDX-License-Identifier: Apache-2.0
/// Notices to people: rows first, then mail, at most one a person a day, never with personal
/// data.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("notices")
package org.throughline.platform.notices;
