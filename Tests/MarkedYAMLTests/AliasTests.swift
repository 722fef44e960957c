import Diagnostics
import MarkedText
import MarkedYAML
import Testing

@Suite("Anchors and aliases")
struct AliasTests {
    @Test(
        "give an anchored part again",
        arguments: [
            ("a: &x 5\nb: *x\n", "{a: 5, b: 5}"),
            ("a: &x [1, 2]\nb: *x\nc: *x\n", "{a: [1, 2], b: [1, 2], c: [1, 2]}"),
            ("a: &x {k: v}\nb: *x\n", "{a: {k: v}, b: {k: v}}"),
            ("- &x 'quoted'\n- *x\n", "['quoted', 'quoted']"),
            ("- &x\n- *x\n", "[~, ~]"), ("- &x 'null'\n- *x\n", "['null', 'null']"),
            ("- &x [1, &y [2, 3]]\n- *y\n- *x\n", "[[1, [2, 3]], [2, 3], [1, [2, 3]]]"),
            ("- &x [1]\n- &y [*x, *x]\n- *y\n", "[[1], [[1], [1]], [[1], [1]]]"),
            ("- &x 1\n- *x\n- &x 2\n- *x\n", "[1, 1, 2, 2]"),
            ("&k key: 1\nother: *k\n", "{key: 1, other: key}"),
            ("- &k key\n- {*k : 1}\n", "[key, {key: 1}]"),
            ("a: &x 中文 é\nb: *x\n", "{a: 中文 é, b: 中文 é}"),
            ("- &x [&y 1, *y]\n- *x\n- *y\n", "[[1, 1], [1, 1], 1]"),
            (
                "- &a [1]\n- &b [*a]\n- &c [*b, *a]\n- *c\n",
                "[[1], [[1]], [[[1]], [1]], [[[1]], [1]]]"
            ),
            ("&whole {a: 1}", "{a: 1}"),
            ("- &x {a: &y [1], b: *y}\n- *x\n", "[{a: [1], b: [1]}, {a: [1], b: [1]}]"),
        ] as [(String, String)])
    func given(yaml: String, sketch: String) throws {
        #expect(try document(yaml).root?.sketch == sketch)
    }

    @Test("keep the places of the anchored part")
    func places() throws {
        let seen = try events("a: &x [one, two]\nb: *x\n").filter { $0.text == "two" }
        #expect(
            seen.map(\.place) == [
                Place(line: 1, column: 13, length: 3), Place(line: 1, column: 13, length: 3),
            ])
    }

    @Test("remember long texts, though libyaml forgets them")
    func texts() throws {
        let long = String(repeating: "Ωmega ", count: 5000) + "end"
        let filler = (0..<2000).map { "- filler number \($0)\n" }.joined()
        let found = try scalars("- &x \"\(long)\"\n" + filler + "- *x\n")
        #expect(found.first == long)
        #expect(found.last == long)
    }

    @Test(
        "that name nothing are a fault with their place",
        arguments: [
            ("a: *none\n", "none", 1, 4), ("- 1\n- *x\n- &x 2\n", "x", 2, 3),
            ("a: [1, *b-2]", "b-2", 1, 8),
        ] as [(String, String, Int, Int)])
    func unknown(yaml: String, name: String, line: Int, column: Int) throws {
        let found = try #require(fault(yaml))
        #expect(found.code == .aliasNotAllowed)
        #expect(found.place?.line == line)
        #expect(found.place?.column == column)
        #expect(found.words.message.contains("*\(name)”"))
    }

    @Test(
        "in the part that they name are a fault",
        arguments: ["&a [*a]", "a: &a {b: *a}", "- &a [1, [2, {k: *a}]]", "- &a [&b [*a]]"])
    func inItself(yaml: String) throws {
        let found = try #require(fault(yaml))
        #expect(found.code == .aliasNotAllowed)
        #expect(found.words.message.contains("*a"))
        #expect(found.words.message.contains("inside"))
    }

    @Test(
        "of an anchor that is given again name the latest",
        arguments: [
            ("a: &x [ &x y, *x ]", "y"), ("a: &x [ &x y ]\nb: *x", "y"), ("a: &x [ &x y, &x z ]\nb: *x", "z"),
            ("a: &x y\nb: &x z\nc: *x", "z"),
        ])
    func latest(yaml: String, text: String) throws {
        #expect(try events(yaml).last { $0.kind == .scalar }?.text == text)
    }

    @Test(
        "of an anchor that is given again are refused in the part that it stands on last",
        arguments: ["- &x y\n- &x [z, *x]", "&x [ &x [ *x ] ]"])
    func inTheLatest(yaml: String) throws {
        #expect(fault(yaml)?.code == .aliasNotAllowed)
    }

    @Test("that multiply are refused before they fill the memory")
    func bomb() {
        var text = "a: &a [\(Array(repeating: "lol", count: 9).joined(separator: ", "))]\n"
        for (last, next) in zip("abcdefgh", "bcdefghi") {
            text +=
                "\(next): &\(next) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ", "))]\n"
        }
        let found = fault(text)
        #expect(found?.code == .aliasNotAllowed)
        #expect(found?.words.message.contains("100000") == true)
    }

    @Test("that give a large part again and again are refused")
    func wideBomb() {
        let part = "- &a [" + Array(repeating: "x", count: 1000).joined(separator: ",") + "]\n"
        #expect(fault(part + String(repeating: "- *a\n", count: 90)) == nil)
        #expect(fault(part + String(repeating: "- *a\n", count: 110))?.code == .aliasNotAllowed)
    }

    @Test("that give a long text again and again are refused")
    func longTextBomb() throws {
        let text =
            "- &a \"" + String(repeating: "x", count: 500_000) + "\"\n"
            + String(repeating: "- *a\n", count: 2000)
        var stream = try Reader(Array(text.utf8))
        // A file of half a megabyte may not stand for a gigabyte of text.
        var given = 0
        var found: YAMLFault?
        do throws(YAMLFault) {
            while given < 200_000_000 {
                let event = try stream.next()
                if event.kind == .end { break }
                given += event.text.utf8.count
            }
        } catch {
            found = error
        }
        #expect(found?.code == .aliasNotAllowed)
        #expect(given <= 100_000_000)
    }
}
