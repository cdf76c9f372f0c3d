// SPDX-License-Identifier: Apache-2.0
/// What English law asks of a council for a child, and by when: pathways, events, and timelines
/// whose every date explains itself. No clock is read and nothing is kept.
@org.jspecify.annotations.NullMarked
package org.throughline.statute;
