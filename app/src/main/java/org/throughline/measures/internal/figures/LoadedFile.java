// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

/// What became of one file of figures.
///
/// @param name the file, inside its zip where there is one
/// @param dataSet what it was recognised as; empty when it was not
/// @param vintage of its release; empty when nothing tells
/// @param wasThere whether the same file had been loaded before, so nothing was added
public record LoadedFile(
    String name, String dataSet, String vintage, long rows, boolean wasThere) {}
