internal import CNettle

/// A SHA-256 digest of bytes that come one after the other (FIPS 180-4).
struct Digest {
    private var context = sha256_ctx()

    init() { unsafe nettle_sha256_init(&context) }

    /// Takes further bytes.
    ///
    /// - Complexity: O(n) for n bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        unsafe nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }

    /// The 32 bytes of the digest of what came so far; more may come.
    var bytes: [UInt8] {
        var last = context
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { room, count in
            count = Int(SHA256_DIGEST_SIZE)
            unsafe nettle_sha256_digest(&last, count, room.baseAddress)
        }
    }
}

/// Digests of texts that the program makes itself.
package enum TextDigest {
    /// The SHA-256 digest of a text in UTF-8, in base 64, as content-security policies name styles.
    ///
    /// - Complexity: O(n) for n bytes.
    package static func base64(of text: String) -> String {
        var digest = Digest()
        unsafe Array(text.utf8).withUnsafeBytes { unsafe digest.update($0) }
        return base64(digest.bytes)
    }

    /// Bytes in base 64 after RFC 4648.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
            for index in 0..<4 {
                text.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=")
            }
        }
        return text
    }
}
