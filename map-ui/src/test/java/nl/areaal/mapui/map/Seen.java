package nl.areaal.mapui.map;

/**
 * Colours as an eye sees them, whole or without one kind of cones.
 *
 * <p>Contrast by WCAG 2.2; colour blindness by the matrices for severity 1.0 of Machado, Oliveira and Fernandes (2009), "A
 * physiologically-based model for simulation of color vision deficiency"; difference by CIE 1976 L*a*b*.
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the matrices
enum Seen {
    WHOLE(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    }),
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    TRITANOPIA(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private static final double[] TO_Y = {0.2126, 0.7152, 0.0722};
    private static final double[][] TO_XYZ = {{0.4124, 0.3576, 0.1805}, TO_Y, {0.0193, 0.1192, 0.9505}};
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private final double[][] cones;

    Seen(double[][] cones) {
        this.cones = cones;
    }

    /** From 1 (the same) to 21 (black on white). */
    static double contrast(String one, String other) {
        double a = dot(TO_Y, linear(one)) + 0.05;
        double b = dot(TO_Y, linear(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    double difference(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private double[] lab(String colour) {
        double[] rgb = linear(colour);
        double[] seen = new double[3];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.clamp(dot(cones[i], rgb), 0, 1);
        }
        double[] f = new double[3];
        for (int i = 0; i < f.length; i++) {
            double share = dot(TO_XYZ[i], seen) / WHITE[i];
            f[i] = share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            double share = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            rgb[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
