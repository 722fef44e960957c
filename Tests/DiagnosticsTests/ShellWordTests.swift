import Diagnostics
import Testing

/// Words of a command that is offered.
@Suite struct ShellWordTests {
    @Test(arguments: [
        ("data", "data"), ("../my-data_2/a=b.yaml", "../my-data_2/a=b.yaml"), ("my data", "'my data'"), ("", "''"),
        ("it's", "'it'\\''s'"), ("$(a)", "'$(a)'"), ("a*", "'a*'"), ("~", "'~'"), ("é", "'é'"),
        ("a\u{1B}b", "'a\u{FFFD}b'"), ("-d", "-d"),
    ])
    func `a word is quoted where a shell would take it otherwise`(_ word: String, _ quoted: String) {
        #expect(ShellWord.quoted(word) == quoted)
    }

    @Test(arguments: [("-d", "./-d"), ("-my data", "'./-my data'"), ("a-d", "a-d"), ("/-d", "/-d")])
    func `a path is no option`(_ path: String, _ word: String) { #expect(ShellWord.path(path) == word) }
}
