import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes PNG files anew with 256 colours, which is enough for pictures of windows: {@code java SmallPictures.java FOLDER FILE.png...} */
final class SmallPictures {

    private static final int COLOURS = 256;
    /** Colours as near as this are one when the palette is made. */
    private static final int NEAR = 3 * 6 * 6;

    public static void main(String[] args) throws IOException {
        for (int i = 1; i < args.length; i++) {
            File file = new File(args[i]);
            write(small(ImageIO.read(file)), new File(args[0], file.getName()));
        }
    }

    private static BufferedImage small(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        int[] palette = palette(counts);
        BufferedImage small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y) & 0xffffff;
                small.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, c -> nearest(palette, palette.length, c)));
            }
        }
        return small;
    }

    /** The most frequent colours, each with those near it. */
    private static int[] palette(Map<Integer, Integer> counts) {
        List<Integer> frequent = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).collect(Collectors.toList());
        int[] palette = new int[COLOURS];
        int size = 0;
        for (int near = counts.size() > COLOURS ? NEAR : -1; size < COLOURS && near >= -1; near = near < 0 ? -2 : near / 2 - 1) {
            for (int colour : frequent) {
                if (size < COLOURS && (size == 0 || distance(palette[nearest(palette, size, colour)], colour) > Math.max(0, near))) {
                    palette[size++] = colour;
                }
            }
        }
        return java.util.Arrays.copyOf(palette, size);
    }

    private static int nearest(int[] palette, int size, int colour) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = distance(palette[i], colour) < distance(palette[best], colour) ? i : best;
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }

    private static void write(BufferedImage image, File file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        file.delete();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), best);
        } finally {
            writer.dispose();
        }
    }
}
