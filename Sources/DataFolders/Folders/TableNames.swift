package import Diagnostics
package import Evaluation
package import RecordSources
package import SourceReading

extension PeriodTables {
    /// Looks for tables in a period's folder, and reports files whose names are those of no table.
    init(in folder: String, of workspace: Workspace, _ form: RecordForm, _ findings: inout Findings) {
        self.init()
        var byCollection: [Int: CollectionFiles] = [:]
        for (name, kind) in workspace.names(in: folder) ?? [] where kind == .file {
            let (path, ending) = (FilePath.join(folder, name), FilePath.ending(of: name))
            guard ["csv", "jsonl"].contains(ending) else { continue }
            switch TableName(name, form) {
            case .header: headers.append(path)
            case .collection(let index):
                var files = byCollection[index] ?? CollectionFiles(collection: index)
                if ending == "csv" { files.table = path } else { files.lines = path }
                byCollection[index] = files
            case .entries(let index, let field) where ending == "csv":
                byCollection[index, default: CollectionFiles(collection: index)].entries.append((field, path))
            case .entries, .unknown:
                if !OwnResult.isOne(path, in: workspace) { findings.report(TableName.unknown(path, form)) }
            }
        }
        collections = byCollection.values.sorted { $0.collection < $1.collection }
    }

    /// One table, with those that lie beside it and belong to it; nothing where its name is that of none, which is
    /// reported.
    package init?(around path: String, of workspace: Workspace, _ form: RecordForm, _ findings: inout Findings) {
        switch TableName(FilePath.name(of: path), form) {
        case .header:
            self.init()
            headers = [path]
        case .unknown:
            findings.report(TableName.unknown(path, form))
            return nil
        case .collection(let index), .entries(let index, _):
            var ignored = Findings()
            self.init(in: FilePath.folder(of: path), of: workspace, form, &ignored)
            headers = []
            collections.removeAll { $0.collection != index }
            guard !collections.isEmpty else {
                findings.report(InputFileReader.Refusal.isMissing.finding(path, "a table"))
                return nil
            }
            if FilePath.ending(of: path) == "csv" {
                collections[0].lines = nil
            } else {
                (collections[0].table, collections[0].entries) = (nil, [])
            }
        }
    }
}

/// What a table holds, by its name: `header.csv`, `activities.csv`, `activities.funding.csv`.
enum TableName {
    case header
    case collection(Int)
    case entries(Int, field: Int)
    case unknown

    init(_ name: String, _ form: RecordForm) {
        self = .unknown
        guard let point = name.lastIndex(of: ".") else { return }
        let parts = name[..<point].split(separator: ".", omittingEmptySubsequences: false)
        guard let index = form.collections.firstIndex(where: { $0.name == parts[0] }) else {
            if parts.count == 1, parts[0] == "header" { self = .header }
            return
        }
        if parts.count == 1 {
            self = .collection(index)
        } else if parts.count == 2, let field = form.collections[index].index(of: String(parts[1])),
            case .entries = form.collections[index].fields[field].type
        {
            self = .entries(index, field: field)
        }
    }

    /// The names that tables of a form can have, without their endings.
    static func names(_ form: RecordForm) -> [String] {
        var names = ["header"]
        for collection in form.collections {
            names.append(collection.name)
            for field in collection.fields {
                if case .entries = field.type { names.append("\(collection.name).\(field.name)") }
            }
        }
        return names
    }

    static func unknown(_ path: String, _ form: RecordForm) -> Finding {
        let name = FilePath.name(of: path)
        let ending = FilePath.ending(of: name)
        let base = String(name.dropLast(ending.count + 1))
        let names = names(form)
        return Finding(
            .unknownCollection, at: Location(file: path),
            "The record form has nothing that a table called “\(base)” could hold",
            suggestion: NearestWord.to(base, among: names).map { "Did you mean “\($0).\(ending)”?" }
                ?? "Tables are called \(names.inProse()), with .\(ending) behind it")
    }
}
