// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

/// One thing on the thread.
///
/// @param code such as `E1.Y2.03` or `S2-09`
/// @param words what it says
/// @param state in a word or two; may be empty
/// @param style of the state's mark, such as `tl-status--on-track`; empty without a state
/// @param detail a second line; may be empty
/// @param href its own page
/// @param centre the thread with this in the middle; empty where there is none
public record Card(
    String code,
    String words,
    String state,
    String style,
    String detail,
    String href,
    String centre) {}
