package import Diagnostics
package import Evaluation
internal import MarkedYAML
package import SourceReading

/// Reads a record form: which fields a report may have, and of what type.
package struct RecordFormReader: NodeReading {
    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()
    /// Every file that was read, with its digest.
    package private(set) var inputs: [(path: String, digest: String)] = []
    private var choices = ChoiceTable()
    /// What was read from files of choices, by their paths; nothing where they have faults.
    private var choiceFiles: [String: [Node.Entry]?] = [:]

    /// A reader of the file at a path.
    package init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// Reads the form, or nothing where it has faults.
    package mutating func read() -> RecordForm? {
        guard let small = SmallFile.read(file, in: workspace, "a record form", &findings) else { return nil }
        inputs.append((file, small.digest))
        guard FileKind.expect(.recordForm, small.root, file, &findings),
            let form = mapping(small.root, RecordFormKeys.form)
        else { return nil }
        let id = text("record-form", of: form)
        let edition = text("edition", of: form)
        var header: [Field] = []
        if let node = form["header"], !node.isNull {
            header = fields(node, "the header", allowsEntries: false)
            for (name, place) in names(node) where name == "centre" {
                report(
                    .duplicateId, place, "“centre” is the report's own key, and can't be a field",
                    suggestion: "Give the field another name")
            }
        }
        var collections: [RecordCollection] = []
        if let node = form["collections"], let members = entries(node, "the collections") {
            for member in members {
                if header.contains(where: { $0.name == member.key }) || member.key == "centre" {
                    report(
                        .duplicateId, member.keyPlace,
                        "“\(member.key)” is a header field already, and can't be a collection too",
                        suggestion: "Give one of them another name")
                }
                if let collection = collection(member) { collections.append(collection) }
            }
        }
        guard !findings.hasFaults, let id, let edition else { return nil }
        return RecordForm(
            id: id, edition: edition, header: header, collections: collections, choices: choices)
    }

    private func names(_ node: Node) -> [(name: String, place: Place)] {
        guard case .mapping(let entries) = node.content else { return [] }
        return entries.map { ($0.key, $0.keyPlace) }
    }

    private mutating func collection(_ entry: Node.Entry) -> RecordCollection? {
        fieldName(entry)
        let what = "the collection “\(entry.key)”"
        guard let keys = mapping(entry.value, RecordFormKeys.collection, as: what), let node = keys["fields"] else {
            return nil
        }
        let fields = fields(node, what, allowsEntries: true)
        reportMeanings(fields, names(node))
        var identifiedBy: Int?
        if let name = text("identified-by", of: keys) {
            identifiedBy = index(
                of: name, in: fields, keys["identified-by"]?.place ?? entry.keyPlace,
                "text or a choice"
            ) { type in
                switch type {
                case .text, .choice, .number: true
                default: false
                }
            }
        }
        var dated: (from: Int, until: Int?)?
        if let node = keys["dated"], let window = mapping(node, RecordFormKeys.dated) {
            func day(_ key: String) -> Int? {
                guard let name = text(key, of: window) else { return nil }
                return index(of: name, in: fields, window[key]?.place ?? node.place, "a date") {
                    if case .date = $0 { true } else { false }
                }
            }
            let until = day("until")
            if let from = day("from") { dated = (from, until) }
        }
        return RecordCollection(
            name: entry.key, fields: fields, identifiedBy: identifiedBy, dated: dated)
    }

    private mutating func index(
        of name: String, in fields: [Field], _ place: Place, _ wanted: String,
        _ fits: (FieldType) -> Bool
    ) -> Int? {
        guard let index = fields.firstIndex(where: { $0.name == name }) else {
            let nearest = NearestWord.to(name, among: fields.map(\.name))
            report(
                .unknownField, place, "There is no field “\(name)” in this collection",
                suggestion: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Its fields are \(fields.map(\.name).inProse("and"))")
            return nil
        }
        guard fits(fields[index].type), !fields[index].isList else {
            report(
                .wrongType, place, "“\(name)” must be a single field with \(wanted)",
                suggestion: "Name another field, or change the field's type")
            return nil
        }
        return index
    }

    private mutating func fieldName(_ entry: Node.Entry) {
        let isReserved = RecordFormKeys.reserved.contains(entry.key)
        let isValid =
            !entry.key.isEmpty
            && entry.key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard isReserved || !isValid else { return }
        report(
            .notAnIdentifier, entry.keyPlace,
            isReserved
                ? "“\(entry.key)” is a word of the conditions, and can't name a field"
                : "The name “\(entry.key)” has something other than letters, digits and hyphens",
            suggestion: "Give it another name")
    }

    private mutating func fields(_ node: Node, _ what: String, allowsEntries: Bool) -> [Field] {
        var fields: [Field] = []
        for entry in entries(node, what) ?? [] {
            fieldName(entry)
            if let field = field(entry, allowsEntries: allowsEntries) { fields.append(field) }
        }
        return fields
    }

    private mutating func field(_ entry: Node.Entry, allowsEntries: Bool) -> Field? {
        let what = "the field “\(entry.key)”"
        guard let keys = mapping(entry.value, RecordFormKeys.field, as: what) else { return nil }
        let isList = yesNo("many", of: keys) ?? false
        let isRequired = yesNo("required", of: keys) ?? false
        let type: FieldType?
        if let node = keys["fields"] {
            type = entriesType(node, keys, what, allowsEntries: allowsEntries, isList: isList)
        } else {
            type = self.type(keys, what, entry.keyPlace)
        }
        let means = meaning(keys, allowed: allowsEntries)
        guard let type else { return nil }
        checkMeaning(means, of: type, isList: isList, keys["means"]?.place)
        var field = Field(
            name: entry.key, title: text("title", of: keys), note: text("note", of: keys), type: type, isList: isList,
            isRequired: isRequired)
        field.means = means
        return field
    }

    // MARK: What a field means

    /// - Parameter allowed: Whether it is a field of a collection's records.
    private mutating func meaning(_ keys: Mapping, allowed: Bool) -> FieldMeaning? {
        guard let entry = keys.entry("means") else { return nil }
        if allowed { return word("means", of: keys) }
        report(
            .unknownKey, entry.keyPlace, "“means” is for a field of a collection's records",
            suggestion: "Take it out")
        return nil
    }

    private mutating func checkMeaning(_ means: FieldMeaning?, of type: FieldType, isList: Bool, _ place: Place?) {
        let isRight: Bool
        let wanted: String
        switch (means, type) {
        case (nil, _): return
        case (.title?, .text): (isRight, wanted) = (!isList, "a single text")
        case (.title?, _): (isRight, wanted) = (false, "a single text")
        case (.evidence?, .text), (.evidence?, .choice): (isRight, wanted) = (true, "")
        case (.evidence?, _): (isRight, wanted) = (false, "text")
        case (.jointWith?, .text), (.jointWith?, .choice): (isRight, wanted) = (true, "")
        case (.jointWith?, _): (isRight, wanted) = (false, "text or a choice: the ids of centres")
        }
        if isRight { return }
        report(
            .wrongType, place, "A field that means “\(means?.rawValue ?? "")” holds \(wanted)",
            suggestion: "Say it of another field, or change this field's type")
    }

    /// Reports what several fields of a collection mean.
    private mutating func reportMeanings(_ fields: [Field], _ places: [(name: String, place: Place)]) {
        for meaning in FieldMeaning.allCases {
            let found = fields.filter { $0.means == meaning }
            guard let first = found.first else { continue }
            for field in found.dropFirst() {
                report(
                    .duplicateId, places.last { $0.name == field.name }?.place,
                    "Both “\(first.name)” and “\(field.name)” mean “\(meaning.rawValue)”",
                    suggestion: "Say it of one of them")
            }
        }
    }

    private mutating func entriesType(
        _ node: Node, _ keys: Mapping, _ what: String, allowsEntries: Bool, isList: Bool
    ) -> FieldType? {
        guard allowsEntries else {
            report(
                .wrongType, keys.keyPlace("fields"), "\(what) can't have fields of its own here",
                suggestion: "Make it a collection, or a list in a collection's record")
            return nil
        }
        if let type = keys.entry("type") {
            report(
                .wrongType, type.keyPlace, "\(what) has fields of its own, and so no type",
                suggestion: "Take “type” out")
        }
        if !isList {
            report(
                .wrongType, keys.place, "\(what) has fields of its own, and so is a list",
                suggestion: "Add “many: yes”")
        }
        let fields = fields(node, what, allowsEntries: false)
        for field in fields where field.isList {
            report(
                .wrongType, node.place, "“\(field.name)”: an entry of a list holds single values only",
                suggestion: "Take “many” out, or make “\(field.name)” a field of the record")
        }
        return .entries(fields)
    }

    private mutating func type(_ keys: Mapping, _ what: String, _ place: Place) -> FieldType? {
        let names = RecordFormKeys.Holds.allCases.map(\.rawValue)
        guard let node = keys["type"] else {
            report(
                .missingKey, place, "\(what) lacks “type”", suggestion: "It is \(names.inProse())")
            return nil
        }
        guard let name = text(node, "the type") else { return nil }
        let type = RecordFormKeys.Holds(rawValue: name)
        refuse(["choices", "choices-from"], keys, unless: type == .choice, "a choice")
        refuse(["at-least", "at-most"], keys, unless: type == .number, "a number")
        switch type {
        case .text: return .text
        case .date: return .date
        case .yesNo: return .yesNo
        case .number:
            let least = number("at-least", of: keys)
            let most = number("at-most", of: keys)
            if let least, let most, least > most {
                report(
                    .outOfRange, keys["at-most"]?.place, "“at-most” is less than “at-least”",
                    suggestion: "Swap them")
            }
            return .number(atLeast: least, atMost: most)
        case .choice: return choice(keys, what, place)
        case nil:
            let nearest = NearestWord.to(name, among: names).map { "Did you mean “\($0)”? " } ?? ""
            report(
                .unknownChoice, node.place, "There is no type “\(name)”",
                suggestion: nearest + "It is \(names.inProse())")
            return nil
        }
    }

    private mutating func refuse(
        _ refused: [String], _ keys: Mapping, unless fits: Bool, _ kind: String
    ) {
        for key in refused where !fits {
            if let entry = keys.entry(key) {
                report(
                    .unknownKey, entry.keyPlace, "“\(key)” is for a field that is \(kind)",
                    suggestion: "Take it out, or change the field's type")
            }
        }
    }

    private mutating func choice(_ keys: Mapping, _ what: String, _ place: Place) -> FieldType? {
        var listed: [(text: String, place: Place)] = []
        var names: [String: String] = [:]
        if let node = keys["choices"] {
            guard let elements = list(node, "“choices”") else { return nil }
            for element in elements {
                if let choice = text(element, "a choice") { listed.append((choice, element.place)) }
            }
        } else if let node = keys["choices-from"], let name = text("choices-from", of: keys) {
            guard let entries = choiceFile(name, node.place) else { return nil }
            for entry in entries {
                listed.append((entry.key, node.place))
                if let name = entry.value.text { names[CanonicalText.composed(entry.key)] = name }
            }
        } else {
            report(
                .missingKey, place, "\(what) lacks its choices",
                suggestion: "Add “choices: [one, another]” or “choices-from: FILE”")
            return nil
        }
        var indices: [Int] = []
        var known: Set<Int> = []
        for (text, place) in listed {
            let index = choices.index(adding: text)
            if !known.insert(index).inserted, keys["choices"] != nil {
                report(
                    .duplicateId, place, "The choice “\(text)” is listed twice",
                    suggestion: "Keep one of them")
            } else {
                indices.append(index)
            }
        }
        return .choice(ChoiceList(indices: indices, names: names))
    }

    /// A mapping of code to name beside the form.
    private mutating func choiceFile(_ name: String, _ place: Place) -> [Node.Entry]? {
        let path = FilePath.join(FilePath.folder(of: file), name)
        if let known = choiceFiles[path] { return known }
        let read = readChoices(path, place)
        choiceFiles[path] = .some(read)
        return read
    }

    private mutating func readChoices(_ path: String, _ place: Place) -> [Node.Entry]? {
        var found = Findings()
        guard let small = SmallFile.read(path, in: workspace, "a mapping of codes to names", &found) else {
            findings.report(found)
            report(
                .fileMissing, place, "“choices-from” names a file that can't be read",
                suggestion: "Write the name of a file beside the form")
            return nil
        }
        if !inputs.contains(where: { $0.path == path }) { inputs.append((path, small.digest)) }
        var reader = NodeFile(file: path, in: workspace)
        let entries = reader.choices(small.root)
        findings.report(reader.findings)
        return reader.findings.hasFaults ? nil : entries
    }
}

/// The readers' common tools over a file that needs no reader of its own.
package struct NodeFile: NodeReading {
    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()

    /// A reader of the file at a path.
    package init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// The entries of a mapping of codes to names.
    mutating func choices(_ root: Node) -> [Node.Entry]? {
        let entries = entries(root, "the choices")
        for entry in entries ?? [] where entry.value.text == nil {
            report(
                .wrongType, entry.value.place,
                "The name of “\(entry.key)” is \(entry.value.kindOrEmpty), where text is expected",
                suggestion: "Write a name behind the code")
        }
        return entries
    }

    /// Checks a file of which nothing is known but that it may hold choices.
    package mutating func checkChoices() {
        guard let small = SmallFile.read(file, in: workspace, "a mapping of codes to names", &findings) else {
            return
        }
        if case .mapping(let entries) = small.root.content,
            let other = entries.first(where: { if case .scalar = $0.value.content { false } else { true } })
        {
            return report(
                .wrongKindOfFile, other.keyPlace,
                "This is no file of criteria or records, nor a mapping of codes to names",
                suggestion: "Check that it is the right file")
        }
        _ = choices(small.root)
    }
}
