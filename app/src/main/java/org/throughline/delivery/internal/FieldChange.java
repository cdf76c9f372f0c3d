// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

/// One field that a person changed, with its values as they are stored.
public record FieldChange(String field, String was, String becomes) {}
