package io.github.evidenceratings.internal.hash;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Remembers texts by a 64-bit hash, with a number for each: twelve bytes a text, however long, so
 * that a million rows can be told apart in little memory. Two texts with the same hash are taken
 * for one; of a million texts, two have it once in some ten million files. Not safe for use by
 * several threads.
 */
public final class SeenKeys {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Other in every run, so that no file can be made to put many keys into one slot. */
  private final long factor = ThreadLocalRandom.current().nextLong() | 1;

  private long[] keys = new long[1 << 10];

  /** The numbers, from 1; 0 marks a free slot. */
  private int[] numbers = new int[1 << 10];

  private int size;

  /** The number that a text was noted with; 0 if it was not. */
  public int get(CharSequence text) {
    return numbers[slot(keys, numbers, hash(text))];
  }

  /** Notes a text that was not noted before, with a number from 1. */
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
