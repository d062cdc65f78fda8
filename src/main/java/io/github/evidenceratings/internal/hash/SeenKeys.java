package io.github.evidenceratings.internal.hash;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Maps texts to numbers by a 64-bit hash of each. An entry takes twelve bytes a slot however long
 * the text, as the text itself is not kept: that is why imports use this and not a {@link
 * Numbering}. Two texts with the same hash count as one; among a million texts, that happens once
 * in some ten million files. Not safe for use by several threads.
 */
public final class SeenKeys {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Random, so that no file can be crafted to put many keys into one slot. */
  private final long factor = ThreadLocalRandom.current().nextLong() | 1;

  private long[] keys = new long[1 << 10];

  /** The numbers, from 1; 0 marks a free slot. */
  private int[] numbers = new int[1 << 10];

  private int size;

  /** The number of a text; 0 if it has none. */
  public int get(CharSequence text) {
    return numbers[slot(keys, numbers, hash(text))];
  }

  /** Gives a text a number from 1 unless it has one. */
  public void put(CharSequence text, int number) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = hash(text);
    int slot = slot(keys, numbers, key);
    if (numbers[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = number;
      size++;
    }
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    int[] their = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] != 0) {
        int slot = slot(more, their, keys[i]);
        more[slot] = keys[i];
        their[slot] = numbers[i];
      }
    }
    keys = more;
    numbers = their;
  }

  private int slot(long[] keys, int[] numbers, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * factor) >>> Long.numberOfLeadingZeros(mask));
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** FNV-1a over the characters, with the bits mixed once more so that slots spread. */
  public static long hash(CharSequence text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
