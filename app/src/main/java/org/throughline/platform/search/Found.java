// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.search;

/// One thing that was found.
///
/// @param code by which the field knows it; empty when it has none
/// @param words what it is, in its own words
/// @param detail where it belongs; may be empty
/// @param path its own page
public record Found(String code, String words, String detail, String path) {}
