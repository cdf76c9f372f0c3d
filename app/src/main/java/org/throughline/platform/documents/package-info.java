// SPDX-License-Identifier: Apache-2.0
/// Files that people send: known by their content, kept once, given only to those whom the owner
/// of the record lets see them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("documents")
package org.throughline.platform.documents;
