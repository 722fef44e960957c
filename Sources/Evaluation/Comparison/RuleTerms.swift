/// The rules of a criteria set as terms, with names in place of indices: two record forms may number them otherwise.
struct RuleTerms {

    let set: CriteriaSet

    // MARK: Measures

    func measure(_ measure: Measure) -> RuleTerm {
        switch measure {
        case .records(let index): return records(set.recordMeasures[index])
        case .header(let index): return .keys(["value": header(index)])
        case .headerElements(let index): return .keys(["elements": header(index)])
        case .centre(let field): return .keys(["value": .text("centre.\(field.name)")])
        case .centreElements(let field): return .keys(["elements": .text("centre.\(field.name)")])
        case .rating(let name): return .keys(["rating": .text(name)])
        case .ratio(let first, let second): return .keys(["ratio": .list([self.measure(first), self.measure(second)])])
        case .difference(let first, let second):
            return .keys(["difference": .list([self.measure(first), self.measure(second)])])
        case .total(let parts): return .keys(["total": .bag(parts.map { self.measure($0) })])
        case .constant(let number): return .keys(["constant": .number(number)])
        }
    }

    private func records(_ measure: RecordMeasure) -> RuleTerm {
        let collection = set.form.collections[measure.collection]
        var keys: [String: RuleTerm] = [
            measure.kind.rawValue: .text(measure.name), "window": .text(measure.window.rawValue),
            "type": measure.fieldType.map { type($0) } ?? .nothing,
        ]
        if measure.window != .any, let dated = collection.dated {
            keys["dated"] = .list([
                .text(collection.fields[dated.from].name),
                dated.until.map { .text(collection.fields[$0].name) } ?? .nothing,
            ])
        }
        if let filter = measure.filter { keys["where"] = condition(filter, collection) }
        if let having = measure.having { keys["having"] = condition(having, collection) }
        return .keys(keys)
    }

    private func header(_ index: Int) -> RuleTerm {
        let field = set.form.header[index]
        return .list([.text(field.name), type(field.type), .text(field.isList ? "list" : "single")])
    }

    /// A field's type, as far as values of it are compared.
    private func type(_ type: FieldType) -> RuleTerm {
        if case .choice(let list) = type {
            return .keys(["choice": .bag(list.indices.map { .text(set.form.choices.name($0)) })])
        }
        return .text(type.key)
    }

    // MARK: Conditions

    func appliesWhen(_ applies: AppliesWhen?) -> RuleTerm {
        applies.map { condition($0.condition, set.form.subject) } ?? .nothing
    }

    private func condition(_ condition: Condition, _ collection: RecordCollection) -> RuleTerm {
        switch condition {
        case .all(let parts):
            // A condition that is alone needs no word for all.
            if parts.count == 1 { return self.condition(parts[0], collection) }
            return .keys(["all-of": .bag(parts.map { self.condition($0, collection) })])
        case .any(let parts): return .keys(["any-of": .bag(parts.map { self.condition($0, collection) })])
        case .not(let part): return .keys(["not": self.condition(part, collection)])
        case .test(let test):
            return .keys([
                "field": .text(test.name), "type": type(test.type), "test": self.test(test, collection),
            ])
        }
    }

    private func test(_ test: FieldTest, _ collection: RecordCollection) -> RuleTerm {
        switch test.test {
        case .isPresent: .text("present")
        case .isMissing: .text("missing")
        case .elements(let tests): .keys(["elements": .bag(tests.map { value($0) })])
        case .some(let inner): .keys(["some": condition(inner, collection)])
        case .values(let tests): .bag(tests.map { element($0, test.type, collection) })
        }
    }

    private func element(_ test: ElementTest, _ type: FieldType, _ collection: RecordCollection) -> RuleTerm {
        switch test {
        case .oneOf(let codes): return .bag(codes.map { code($0, type) })
        case .oneOfTexts(let texts): return .bag(texts.map { .text(String(decoding: $0, as: UTF8.self)) })
        case .atLeast(let bound): return .keys(["at-least": code(bound, type)])
        case .atMost(let bound): return .keys(["at-most": code(bound, type)])
        case .moreThan(let bound): return .keys(["more-than": code(bound, type)])
        case .lessThan(let bound): return .keys(["less-than": code(bound, type)])
        case .contains(let text): return .keys(["contains": .text(String(decoding: text, as: UTF8.self))])
        case .inList(.header(let index)): return .keys(["in": header(index)])
        case .inList(.centre(let field)): return .keys(["in": .text("centre.\(field.name)")])
        case .equals(let place): return .keys(["equals": name(place, collection)])
        case .inPeriod: return .keys(["in": .text("period")])
        }
    }

    /// A value by what a file would write: the codes of choices are those of one form.
    private func code(_ code: Int128, _ type: FieldType) -> RuleTerm {
        if case .choice = type, let index = Int(exactly: code), index >= 0, index < set.form.choices.count {
            return .text(set.form.choices.name(index))
        }
        return .text(code.description)
    }

    private func name(_ place: FieldPlace, _ collection: RecordCollection) -> RuleTerm {
        if case .entry(let list, let inner) = place,
            let index = collection.places.firstIndex(of: .entries(list: list)),
            case .entries(let fields) = collection.fields[index].type, fields.indices.contains(inner)
        {
            return .text("\(collection.fields[index].name).\(fields[inner].name)")
        }
        return collection.places.firstIndex(of: place).map { .text(collection.fields[$0].name) } ?? .nothing
    }

    private func value(_ test: ValueTest) -> RuleTerm {
        switch test {
        case .oneOf(let values): .bag(values.map { .text($0.inFiles) })
        case .atLeast(let bound): .keys(["at-least": .text(bound.fractionText)])
        case .atMost(let bound): .keys(["at-most": .text(bound.fractionText)])
        case .moreThan(let bound): .keys(["more-than": .text(bound.fractionText)])
        case .lessThan(let bound): .keys(["less-than": .text(bound.fractionText)])
        case .from(let day): .keys(["from": .text(day.description)])
        case .until(let day): .keys(["until": .text(day.description)])
        case .contains(let text): .keys(["contains": .text(CanonicalText.folded(text))])
        case .isPresent: .text("present")
        case .isMissing: .text("missing")
        case .inPeriod: .keys(["in": .text("period")])
        case .inList(_, let name): .keys(["in": .text(name)])
        }
    }

    // MARK: Scales, grades and requirements

    func grades(_ grades: Grades?) -> RuleTerm {
        guard let grades else { return .nothing }
        return .keys([
            grades.by.rawValue: .bag(grades.bands.map { .list([.number($0.bound), .text($0.grade)]) })
        ])
    }

    func requirement(_ requirement: Requirement) -> RuleTerm {
        let needs: RuleTerm =
            switch requirement.needs {
            case .present: .text("present")
            case .missing: .text("missing")
            case .test(let tests): .bag(tests.map { value($0) })
            }
        let otherwise: RuleTerm =
            switch requirement.otherwise {
            case .notEvaluated: .text("not-evaluated")
            case .atMost(let cap): .keys(["at-most": .number(cap)])
            }
        var keys = [
            "title": .text(requirement.title), "measure": measure(requirement.measure), "needs": needs,
            "otherwise": otherwise,
        ]
        if !requirement.measure.ratings.isEmpty { keys["agree"] = .text(requirement.agree.rawValue) }
        return .keys(keys)
    }
}

extension FieldType {
    /// The word that a record form has for the type.
    fileprivate var key: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .yesNo: "yes-no"
        case .choice: "choice"
        case .entries: "entries"
        }
    }
}

extension Value {
    /// The value as a file writes it, with its type.
    fileprivate var inFiles: String {
        switch self {
        case .number(let number): number.fractionText
        case .date(let day): day.description
        case .text(let text): "“\(text)”"
        case .yesNo(let value): value ? "yes" : "no"
        }
    }
}
