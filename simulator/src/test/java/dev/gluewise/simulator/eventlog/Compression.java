package dev.gluewise.simulator.eventlog;

import com.github.luben.zstd.ZstdOutputStream;
import com.ning.compress.lzf.LZFOutputStream;
import com.ning.compress.lzf.util.ChunkEncoderFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4BlockOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.xerial.snappy.SnappyOutputStream;

/** The ways in which a log may come. */
enum Compression {
    NONE(out -> out),
    ZSTD(ZstdOutputStream::new),
    LZ4(out -> new LZ4BlockOutputStream(out, 32 << 10)),
    LZ4_FRAME(out -> new LZ4FrameOutputStream(out, LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB)),
    SNAPPY(out -> new SnappyOutputStream(out, 32 << 10)),
    LZF(out -> new LZFOutputStream(ChunkEncoderFactory.safeInstance(), out)),
    GZIP(GZIPOutputStream::new);

    private final Wrapper wrapper;

    Compression(Wrapper wrapper) {
        this.wrapper = wrapper;
    }

    private interface Wrapper {
        OutputStream wrap(OutputStream out) throws IOException;
    }

    byte[] compress(byte[] content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream out = wrapper.wrap(target)) {
            out.write(content);
        }
        return target.toByteArray();
    }
}
