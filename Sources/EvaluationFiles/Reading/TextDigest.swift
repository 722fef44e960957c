internal import Crypto

/// Digests of texts that the program makes itself.
package enum TextDigest {
    /// The SHA-256 digest of a text in UTF-8, in base 64, as content-security policies name styles.
    ///
    /// - Complexity: O(n) for n bytes.
    package static func base64(of text: String) -> String {
        var digest = SHA256()
        digest.update(data: Array(text.utf8))
        return base64(Array(digest.finalize()))
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
