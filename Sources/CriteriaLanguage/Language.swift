internal import Diagnostics
package import Evaluation
package import Grammar

/// The language of the files that people write: every mapping with its keys, and the schemas that come of them.
package enum Language {
    /// Every mapping of known keys, as the readers take them.
    package static let mappings: [KeyTable] = [
        CriteriaKeys.criteria, CriteriaKeys.criterion, CriteriaKeys.innerCriterion, CriteriaKeys.indicator,
        MeasureWord.table, groups, TestWord.table, ScaleWord.table, ScaleWord.band, ScaleWord.unit,
        CriteriaKeys.requirement, CriteriaKeys.otherwise, CriteriaKeys.grades, CriteriaKeys.ranking,
        RecordFormKeys.form, RecordFormKeys.collection, RecordFormKeys.dated, RecordFormKeys.field,
        RosterKeys.roster, RosterKeys.centre, PeriodKeys.period,
        AssessmentKeys.assessment, AssessmentKeys.rating, AssessmentKeys.override, AssessmentKeys.exemption,
        AssessmentKeys.comment, AssessmentKeys.user,
    ]

    /// The words that conditions may have beside the fields of a record.
    private static let groups = KeyTable("conditions", GroupWord.keys(of: "conditions"))

    /// The schema of record forms.
    package static var recordFormSchema: JSONSchema { RecordFormKeys.schema }

    /// The schema of criteria files.
    ///
    /// - Parameter form: The record form whose fields editors offer.
    package static func criteriaSchema(_ form: RecordForm?) -> JSONSchema {
        let words = FormWords(form)
        let definitions: [(key: String, schema: JSONSchema)] = [
            ("criterion", CriteriaKeys.criterion.schema(offering: words)),
            ("inner-criterion", CriteriaKeys.innerCriterion.schema(offering: words)),
            ("indicator", CriteriaKeys.indicator.schema(offering: words)),
            ("requirement", CriteriaKeys.requirement.schema(offering: words)),
            ("measure", MeasureWord.table.schema(offering: words)),
            ("conditions", conditions(words)), ("subject-conditions", subjectConditions(words)),
            (
                "test",
                TestWord.ofField.schema(offering: words).titled(
                    "Test", "A value (equals), a list of values (one of them), or words such as at-least.")
            ),
            ("number-test", TestWord.ofCount.schema(offering: words)),
            ("scale", ScaleWord.table.schema(offering: words)),
        ]
        return CriteriaKeys.criteria.schema(offering: words)
            .with("definitions", .object(definitions.map { ($0.key, $0.schema.value) }))
    }

    private static func conditions(_ words: FormWords) -> JSONSchema {
        let fields = words.conditions.map { name, places, values in
            field(name, values, "A field of \(places.inProse("and", most: 20)).")
        }
        return conditions(fields, "conditions")
            .titled("Conditions", "Fields of a record, and what they must be. All of it must hold.")
    }

    /// What `applies-when` asks of a report's header and of its centre.
    private static func subjectConditions(_ words: FormWords) -> JSONSchema {
        let fields = words.subject.map { name, values in
            let isOfCentre = name.hasPrefix("centre.")
            return field(name, values, isOfCentre ? "A field of the centre." : "A field of the report's header.")
        }
        return conditions(fields, "subject-conditions").with("minProperties", .number("1"))
            .titled("Conditions on a centre", "Fields of the header and of the centre. All of it must hold.")
    }

    private static func conditions(_ fields: [SchemaKey], _ name: String) -> JSONSchema {
        let groups = GroupWord.keys(of: name).map { $0.property(offering: FormWords(nil)) }
        return JSONSchema.mapping(fields + groups, isClosed: false)
            .with("additionalProperties", JSONSchema.reference("test").value)
    }

    private static func field(_ name: String, _ values: [String], _ description: String) -> SchemaKey {
        let such = values.isEmpty ? "" : " Such as \(values.inProse("or", most: 40))."
        // Beside the reference itself they would be passed over.
        let schema = JSONSchema.reference("test").titled(name, description + such).offering(values)
        return SchemaKey(name: name, schema: schema, isRequired: false)
    }
}
