// SPDX-License-Identifier: Apache-2.0
/// The pathways of English law, one file each: a duty a line, with its source.
@org.jspecify.annotations.NullMarked
package org.throughline.statute.law;
