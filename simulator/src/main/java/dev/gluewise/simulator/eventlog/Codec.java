package dev.gluewise.simulator.eventlog;

import com.github.luben.zstd.ZstdInputStream;
import com.ning.compress.lzf.LZFInputStream;
import com.ning.compress.lzf.impl.VanillaChunkDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4BlockInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.xerial.snappy.SnappyError;
import org.xerial.snappy.SnappyInputStream;

/** How a log is compressed, told by its first bytes, because names lose their endings on the way through S3. */
enum Codec {
    ZSTD(ZstdInputStream::new, 0x28, 0xB5, 0x2F, 0xFD),
    /** The framing of lz4-java, which Spark writes; read on past an empty block, since logs may be appended to. */
    LZ4_BLOCKS(in -> new LZ4BlockInputStream(in, false), 'L', 'Z', '4', 'B', 'l', 'o', 'c', 'k'),
    LZ4_FRAME(LZ4FrameInputStream::new, 0x04, 0x22, 0x4D, 0x18),
    /** Bounded, because a damaged chunk length would otherwise ask for gigabytes. */
    SNAPPY(in -> new CheckedSnappy(in, Codec.MAX_CHUNK), 0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0),
    /** The decoder without {@code Unsafe}, of which newer Java versions warn. */
    LZF(in -> new LZFInputStream(new VanillaChunkDecoder(), in), 'Z', 'V'),
    GZIP(in -> new GZIPInputStream(in, Codec.INPUT_BUFFER), 0x1F, 0x8B);

    /** Spark's own chunks are 32 KB. */
    private static final int MAX_CHUNK = 8 << 20;

    private static final int INPUT_BUFFER = 64 << 10;
    private static final int LONGEST_MAGIC = 8;

    private final Opener opener;
    private final byte[] magic;

    Codec(Opener opener, int... magic) {
        this.opener = opener;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    private interface Opener {
        InputStream open(InputStream in) throws IOException;
    }

    /**
     * The content, decompressed where it begins like a compressed stream.
     *
     * @throws IOException where the beginning cannot be read or is damaged
     */
    static InputStream decode(InputStream raw) throws IOException {
        byte[] head = raw.readNBytes(LONGEST_MAGIC);
        PushbackInputStream in = new PushbackInputStream(raw, LONGEST_MAGIC);
        in.unread(head);
        for (Codec codec : values()) {
            int length = codec.magic.length;
            if (head.length >= length && Arrays.equals(head, 0, length, codec.magic, 0, length)) {
                return codec.opener.open(in);
            }
        }
        return in;
    }

    /** Snappy's stream answers some damage with an Error, which nobody expects of an input. */
    private static final class CheckedSnappy extends SnappyInputStream {
        CheckedSnappy(InputStream in, int maxChunk) throws IOException {
            super(in, maxChunk);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (SnappyError e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
