package io.github.evidenceratings.blackbox.table.sheet;

/** Colours as eyes see them: contrast, and difference under colour blindness. */
public final class ColourVision {
  /** How red, green and blue light reach an eye; the matrices of Machado, Oliveira, Fernandes. */
  public enum Eye {
    FULL,
    PROTANOPE,
    DEUTERANOPE;

    private double[] matrix() {
      return switch (this) {
        case FULL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        case PROTANOPE ->
            new double[] {
              0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
              1.051998
            };
        case DEUTERANOPE ->
            new double[] {
              0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
              0.968881
            };
      };
    }

    private double[] see(double[] light) {
      double[] matrix = matrix();
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
          sum += matrix[3 * i + j] * light[j];
        }
        seen[i] = Math.min(1, Math.max(0, sum));
      }
      return seen;
    }
  }

  private ColourVision() {}

  private static double[] light(String hex) {
    int colour = Integer.parseInt(hex.substring(1), 16);
    double[] light = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = (colour >> (16 - 8 * i) & 0xFF) / 255.0;
      light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return light;
  }

  private static double luminance(double[] light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  /** The contrast of two colours after WCAG, from 1 to 21. */
  public static double contrast(String one, String other) {
    double a = luminance(light(one));
    double b = luminance(light(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The difference of two colours after CIE 1976. */
  public static double difference(String one, String other, Eye eye) {
    double[] a = lab(eye.see(light(one)));
    double[] b = lab(eye.see(light(other)));
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] lab(double[] c) {
    double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
