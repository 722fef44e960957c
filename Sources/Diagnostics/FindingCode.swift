/// The stable name of a kind of finding, as the guide lists it.
package enum FindingCode: String, CaseIterable, Sendable {
    // Files
    case fileMissing = "file-missing"
    case notAFile = "not-a-file"
    case notAFolder = "not-a-folder"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case fileTooLarge = "file-too-large"
    case wrongKindOfFile = "wrong-kind-of-file"
    case unknownFile = "unknown-file"
    case sameName = "same-name"
    case alreadyThere = "already-there"
    case notWritten = "not-written"

    // YAML
    case notText = "not-text"
    case yamlSyntax = "yaml-syntax"
    case severalDocuments = "several-documents"
    case tagNotAllowed = "tag-not-allowed"
    case tooDeep = "too-deep"
    case aliasNotAllowed = "alias-not-allowed"
    case entryTooLong = "entry-too-long"

    // Tables and JSON
    case jsonSyntax = "json-syntax"
    case tableSyntax = "table-syntax"
    case missingColumn = "missing-column"
    case unknownColumn = "unknown-column"
    case duplicateColumn = "duplicate-column"
    case rowTooLong = "row-too-long"
    case rowTooShort = "row-too-short"
    case pointMayDivide = "point-may-divide"
    case barInList = "bar-in-list"
    case errorValue = "error-value"
    case entryWithoutRecord = "entry-without-record"
    case cannotConvert = "cannot-convert"
    case pathNotMoved = "path-not-moved"

    // Keys and values
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case notANumber = "not-a-number"
    case numberTooLarge = "number-too-large"
    case notADate = "not-a-date"
    case notYesNo = "not-yes-no"
    case unknownChoice = "unknown-choice"
    case outOfRange = "out-of-range"
    case notAnIdentifier = "not-an-identifier"
    case duplicateId = "duplicate-id"

    // Reports, rosters, periods, assessments
    case requiredField = "required-field"
    case duplicateRecord = "duplicate-record"
    case endBeforeStart = "end-before-start"
    case unknownCentre = "unknown-centre"
    case unknownPeriod = "unknown-period"
    case unknownCountry = "unknown-country"
    case periodsOverlap = "periods-overlap"
    case laterFirst = "later-first"
    case duplicateReport = "duplicate-report"
    case duplicateRating = "duplicate-rating"
    case unknownIndicator = "unknown-indicator"
    case valueNotListed = "value-not-listed"
    case missingValue = "missing-value"
    case ratingWithoutReason = "rating-without-reason"
    case exemptTwice = "exempt-twice"
    case overrideOfExempt = "override-of-exempt"
    case doesNotApply = "does-not-apply"
    case nearEqualTexts = "near-equal-texts"

    // Criteria
    case unknownField = "unknown-field"
    case unknownCollection = "unknown-collection"
    case measureMalformed = "measure-malformed"
    case conditionMalformed = "condition-malformed"
    case conditionNeverMet = "condition-never-met"
    case scaleMalformed = "scale-malformed"
    case scaleDoesNotFit = "scale-does-not-fit"
    case boundTwice = "bound-twice"
    case bandNeverReached = "band-never-reached"
    case pointsFall = "points-fall"
    case adoptedWithoutSource = "adopted-without-source"
    case samePoints = "same-points"
    case separatesNobody = "separates-nobody"
    case bandNotReached = "band-not-reached"
    case sameActivity = "same-activity"
    case jointWithUnknown = "joint-with-unknown"
    case notAmongChoices = "not-among-choices"
    case maximumWrong = "maximum-wrong"
    case weightNotAllowed = "weight-not-allowed"
    case negativePoints = "negative-points"
    case replacedTwice = "replaced-twice"
    case intendedNothing = "intended-nothing"

    // Comparing and verifying
    case otherFormat = "other-format"
    case outsideFolder = "outside-folder"
    case replacesNothing = "replaces-nothing"
    case agreementUnknown = "agreement-unknown"
    case lowAgreement = "low-agreement"
    case unknownRating = "unknown-rating"
    case unknownCriterion = "unknown-criterion"
    case ratingOutsideScale = "rating-outside-scale"
    case overrideOutsideScale = "override-outside-scale"
    case sameTwice = "same-twice"

    /// Whether findings of this code are faults or warnings.
    package var severity: Severity {
        switch self {
        case .conditionNeverMet, .bandNeverReached, .pointsFall, .samePoints, .ratingWithoutReason,
            .unknownFile, .rowTooShort, .separatesNobody, .bandNotReached, .sameActivity, .replacesNothing,
            .sameTwice, .agreementUnknown, .lowAgreement, .unknownRating, .unknownCriterion, .ratingOutsideScale,
            .overrideOutsideScale, .pointMayDivide, .adoptedWithoutSource, .jointWithUnknown, .notAmongChoices,
            .pathNotMoved, .doesNotApply, .intendedNothing, .nearEqualTexts, .barInList, .unknownCountry,
            .periodsOverlap, .laterFirst:
            .warning
        default: .fault
        }
    }

    /// The warnings about rules only, which rules can be meant to have: `intended` names them.
    package static let intendable: [FindingCode] = [
        .pointsFall, .conditionNeverMet, .bandNeverReached, .bandNotReached, .samePoints, .separatesNobody,
        .adoptedWithoutSource,
    ]

    /// Whether findings of this code stay warnings, whatever is asked: they may well be meant.
    package var isNeverFault: Bool { self == .nearEqualTexts }
}
